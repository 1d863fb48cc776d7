-- Reports of brokers that do not show our id are found by theirs.
create index broker_order_broker_id on broker_order (broker_order_id) where broker_order_id is not null;
