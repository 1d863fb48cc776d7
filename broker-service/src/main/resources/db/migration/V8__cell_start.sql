-- When this cell began to look at the broker's book. What others traded before is in the position it opened with.
create table cell_start (
    id smallint    primary key check (id = 1),
    at timestamptz not null
);
insert into cell_start (id, at) values (1, clock_timestamp());
