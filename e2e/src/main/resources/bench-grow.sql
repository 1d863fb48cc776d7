-- Copies of one filled order under other ids, bought and sold by turns and days ago: no limit and no position sees them.
-- The row as it is, with a few fields replaced, so that a column added later is copied too.
create temp table sample as
select o.id as order_id, o.client_order_id, t.trade_id, (select max(idx) from audit.audit_entry) as last_entry
from risk.orders o join broker.paper_trade t using (client_order_id)
where o.state = 'FILLED' and o.idempotency_key not like 'grown-%' limit 1;
create temp table copy as
select n, md5('grown-' || n) as order_id, 'G' || lpad(n::text, 19, '0') as client_id, n || ' s' as ago,
    case when n % 2 = 0 then 'BUY' else 'SELL' end as side
from generate_series(:from, :to) n;
insert into risk.orders select r.* from sample s join risk.orders t on t.id = s.order_id, copy c,
    lateral jsonb_populate_record(t, jsonb_build_object('id', c.order_id, 'client_order_id', c.client_id,
        'idempotency_key', 'grown-' || c.n, 'broker_order_id', 'P' || c.client_id,
        'created_at', t.created_at - interval '2 days' - c.ago::interval,
        'approved_at', t.approved_at - interval '2 days' - c.ago::interval,
        'updated_at', t.updated_at - interval '2 days' - c.ago::interval)) r;
insert into risk.idempotency select r.* from sample s join risk.idempotency t using (order_id), copy c,
    lateral jsonb_populate_record(t, jsonb_build_object('key', 'grown-' || c.n, 'order_id', c.order_id,
        'created_at', t.created_at - interval '2 days' - c.ago::interval)) r;
insert into risk.fill select r.* from sample s join risk.fill t using (order_id), copy c,
    lateral jsonb_populate_record(t, jsonb_build_object('order_id', c.order_id, 'trade_id', 'P' || c.client_id || '-1',
        'at', t.at - interval '2 days' - c.ago::interval)) r;
-- Sending, acknowledged and filled.
insert into risk.inbox select 'broker-service/' || c.client_id || '/' || revision, now() - interval '2 days' - c.ago::interval
from copy c, generate_series(1, 3) revision;
insert into broker.broker_order select r.* from sample s join broker.broker_order t using (client_order_id), copy c,
    lateral jsonb_populate_record(t, jsonb_build_object('client_order_id', c.client_id, 'order_id', c.order_id,
        'broker_order_id', 'P' || c.client_id,
        'created_at', t.created_at - interval '2 days' - c.ago::interval,
        'updated_at', t.updated_at - interval '2 days' - c.ago::interval)) r;
insert into broker.broker_fill select r.* from sample s join broker.broker_fill t using (client_order_id), copy c,
    lateral jsonb_populate_record(t, jsonb_build_object('client_order_id', c.client_id,
        'trade_id', 'P' || c.client_id || '-1')) r;
insert into broker.paper_order select r.* from sample s join broker.paper_order t using (client_order_id), copy c,
    lateral jsonb_populate_record(t, jsonb_build_object('client_order_id', c.client_id, 'side', c.side,
        'created_at', t.created_at - interval '2 days' - c.ago::interval)) r;
insert into broker.paper_trade select r.* from sample s join broker.paper_trade t using (trade_id), copy c,
    lateral jsonb_populate_record(t, jsonb_build_object('client_order_id', c.client_id,
        'trade_id', 'P' || c.client_id || '-1',
        'traded_at', t.traded_at - interval '2 days' - c.ago::interval)) r;
-- One entry an order, not five, under the lock of the only writer: the trail takes the next index from what is there.
select pg_advisory_xact_lock(hashtext('tradeplane.audit_entry'));
insert into audit.audit_entry select r.* from sample s join audit.audit_entry t on t.idx = s.last_entry,
    copy c, lateral jsonb_populate_record(t, jsonb_build_object('idx', (select max(idx) from audit.audit_entry) + c.n - :from + 1,
        'event_id', 'grown-' || c.n, 'order_id', c.order_id, 'recorded_at', now())) r;
drop table sample, copy;
