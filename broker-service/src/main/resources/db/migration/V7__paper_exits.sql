-- The exits an entry asks for, and once it has traded the orders they became: those name it. What one of them trades, the
-- other may not trade any more.
alter table paper_order
    add column stop_loss       numeric,
    add column take_profit     numeric,
    add column entry_order     text,
    add column traded_by_other numeric not null default 0;
create index paper_order_exits on paper_order (created_at) where entry_order is not null;
