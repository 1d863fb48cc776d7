create table audit_entry (
    idx         bigint      primary key,
    event_id    text        not null unique,
    order_id    text,
    type        text        not null,
    service     text        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    -- The event as it was sent, byte for byte: what is proved later is what was said.
    payload     bytea       not null
);
create index audit_entry_of_order on audit_entry (order_id, idx) where order_id is not null;
create index audit_entry_of_type on audit_entry (type, idx);
-- Time grows with the index, so a summary of each range of pages is enough.
create index audit_entry_at on audit_entry using brin (at);

-- Second fence: the runtime role has no right to change entries, and nobody else may by mistake.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
