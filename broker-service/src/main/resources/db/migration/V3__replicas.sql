-- The processes that share this schema. One that stops renewing its row counts as gone, whatever became of it.
create table replica (
    id          text        primary key,
    started_at  timestamptz not null,
    alive_until timestamptz not null
);

-- Who claimed the last send of an order, and the end of the time in which that send may leave.
alter table broker_order
    add column claimed_by text,
    add column send_until timestamptz;
