-- Of each instrument as many buys as sells of one each go, so the paper broker's positions stay what they are.
create temp table gone as
with sides as (
    select instrument, side, count(*) as orders from broker.paper_order where state = 'FILLED' group by instrument, side
), pairs as (
    select instrument, min(orders) - :orders / 2 / (select count(distinct instrument) from sides) as most
    from sides group by instrument having count(*) = 2
), ranked as (
    select client_order_id, instrument, row_number() over (partition by instrument, side order by created_at) as n
    from broker.paper_order where state = 'FILLED'
)
select r.client_order_id, o.id as order_id
from ranked r join pairs using (instrument) join risk.orders o using (client_order_id)
where r.n <= pairs.most;
analyze gone;
delete from broker.paper_trade where client_order_id in (select client_order_id from gone);
delete from broker.paper_order where client_order_id in (select client_order_id from gone);
delete from broker.broker_fill where client_order_id in (select client_order_id from gone);
delete from broker.broker_order where client_order_id in (select client_order_id from gone);
delete from risk.fill where order_id in (select order_id from gone);
delete from risk.idempotency where order_id in (select order_id from gone);
delete from risk.orders where id in (select order_id from gone);
-- At rest no event comes again.
truncate risk.inbox;
drop table gone;
