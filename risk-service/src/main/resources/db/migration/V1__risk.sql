-- One row an account: whoever writes anything of the account locks it first, so all writes are serial and numbered.
create table book (
    account         text    primary key,
    version         bigint  not null,
    trading_day     date    not null,
    orders_that_day integer not null
);

create table settings_version (
    account text        not null,
    version bigint      not null,
    hash    text        not null,
    body    text        not null,
    at      timestamptz not null,
    primary key (account, version)
);

create table trading_state (
    account text        primary key,
    state   text        not null,
    version bigint      not null,
    reason  text        not null,
    set_by  text        not null,
    at      timestamptz not null
);

create table orders (
    id              text        primary key,
    account         text        not null,
    client_order_id text        not null unique,
    idempotency_key text        not null,
    source          text        not null,
    instrument      text        not null,
    strategy        text,
    wish            text        not null,
    state           text        not null,
    open            boolean     not null,
    broker_order_id text,
    filled          numeric     not null,
    average_price   numeric,
    reason          text,
    limits_version  bigint      not null,
    revision        bigint      not null,
    broker_revision bigint      not null,
    change          integer     not null,
    pending_change  text,
    cancel_asked    boolean     not null,
    approved_at     timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    traceparent     text
);
create index orders_open on orders (account) where open;
create index orders_approved on orders (account, approved_at) where approved_at is not null;
create index orders_listed on orders (account, created_at desc, id desc);

create table reservation (
    order_id    text    primary key,
    account     text    not null,
    instrument  text    not null,
    side        text    not null,
    quantity    numeric not null,
    reduce_only boolean not null
);
create index reservation_of_account on reservation (account);

create table position (
    account       text    not null,
    instrument    text    not null,
    quantity      numeric not null,
    average_price numeric,
    realized      numeric not null,
    primary key (account, instrument)
);

create table idempotency (
    account      text        not null,
    key          text        not null,
    request_hash text        not null,
    order_id     text        not null unique,
    answer       bytea,
    created_at   timestamptz not null,
    primary key (account, key)
);

-- Events of broker-service taken in, and executions counted: a repeat of either changes nothing.
create table inbox (
    event_id text        primary key,
    at       timestamptz not null
);

create table fill (
    order_id text        not null,
    trade_id text        not null,
    quantity numeric     not null,
    price    numeric     not null,
    at       timestamptz not null,
    primary key (order_id, trade_id)
);
