-- The pace of all replicas together. Whoever sends holds this row while it claims; by the database's clock.
create table send_pace (
    id      smallint    primary key check (id = 1),
    next_at timestamptz not null
);
insert into send_pace (id, next_at) values (1, clock_timestamp());

-- Places taken in the order rate. One is free again a second after the broker answered, or when no answer can come any more.
create table send_slot (
    id       bigint      primary key generated always as identity,
    places   int         not null,
    free_at  timestamptz not null,
    answered boolean     not null default false
);

-- What is to be asked of the broker once its turn comes, in this order. Any replica may.
create table waiting_order (
    place           bigint primary key generated always as identity,
    client_order_id text   not null unique,
    attempt         int    not null
);
