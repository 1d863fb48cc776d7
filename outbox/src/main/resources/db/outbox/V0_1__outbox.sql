create table outbox (
    destination text        not null,
    id          bigint      generated always as identity,
    body        bytea       not null,
    created_at  timestamptz not null default now(),
    primary key (destination, id)
);
-- Rows live for milliseconds: keep the dead ones from piling up in front of the relay.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
