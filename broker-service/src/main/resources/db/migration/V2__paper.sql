-- The paper broker's own truth. Nothing of ours writes here but the paper broker, in transactions of its own.
create table paper_order (
    client_order_id text        primary key,
    instrument      text        not null,
    side            text        not null,
    type            text        not null,
    time_in_force   text        not null,
    quantity        numeric     not null,
    limit_price     numeric,
    trigger_price   numeric,
    triggered       boolean     not null,
    filled_quantity numeric     not null,
    filled_value    numeric     not null,
    trades          int         not null,
    state           text        not null,
    reason          text,
    created_at      timestamptz not null
);
create index paper_order_open on paper_order (instrument) where state in ('ACKNOWLEDGED', 'PARTIALLY_FILLED');
create index paper_order_created on paper_order (created_at);

create table paper_trade (
    trade_id        text        primary key,
    client_order_id text        not null,
    quantity        numeric     not null,
    price           numeric     not null,
    traded_at       timestamptz not null
);
create index paper_trade_order on paper_trade (client_order_id);

create table paper_pin (
    instrument text        primary key,
    price      numeric     not null,
    pinned_at  timestamptz not null
);
