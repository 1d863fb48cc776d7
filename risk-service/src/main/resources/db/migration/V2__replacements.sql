-- Approved changes of orders: sent to the broker like new orders, and counted with them.
create table replacement (
    order_id    text        not null,
    change      integer     not null,
    account     text        not null,
    approved_at timestamptz not null,
    primary key (order_id, change)
);
create index replacement_approved on replacement (account, approved_at);
