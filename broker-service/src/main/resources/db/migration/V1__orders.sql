-- The trading state set through the API. Every claim holds this row shared, so a halt waits for claims under way and
-- no later claim can miss it.
create table trading_state (
    id      smallint primary key check (id = 1),
    state   text     not null,
    version bigint   not null
);
insert into trading_state (id, state, version) values (1, 'ACTIVE', 0);

-- One row an order, for ever: its key is what makes a second send impossible. A verdict is bound to
-- (client_order_id, change) by its jti, and each such pair is taken once, so the key makes verdicts single-use too.
create table broker_order (
    client_order_id  text        primary key,
    order_id         text        not null,
    intent           text        not null,
    state            text        not null,
    attempt          int         not null,
    revision         bigint      not null,
    change           int         not null default 0,
    pending_change   text,
    broker_order_id  text,
    filled_quantity  numeric     not null default 0,
    filled_value     numeric     not null default 0,
    cancel_requested boolean     not null default false,
    traceparent      text,
    created_at       timestamptz not null,
    updated_at       timestamptz not null
);
create index broker_order_unsettled on broker_order (client_order_id) where state in ('SENDING', 'UNKNOWN');
create index broker_order_working on broker_order (client_order_id)
    where state in ('ACKNOWLEDGED', 'PARTIALLY_FILLED') or pending_change is not null;

-- Each execution once, by the broker's id of it.
create table broker_fill (
    client_order_id text        not null,
    trade_id        text        not null,
    quantity        numeric     not null,
    price           numeric     not null,
    recorded_at     timestamptz not null,
    primary key (client_order_id, trade_id)
);

-- A cancel that overtook its order: the order is canceled when it arrives.
create table cancel_tombstone (
    client_order_id text        primary key,
    requested_at    timestamptz not null
);
