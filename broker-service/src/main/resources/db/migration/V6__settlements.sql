-- What people settled: one word an order, for ever, and no order at the broker is said to be two of ours.
create table order_settlement (
    client_order_id text        primary key,
    outcome         text        not null,
    broker_order_id text        unique,
    reason          text        not null,
    settled_by      text        not null,
    settled_at      timestamptz not null
);
