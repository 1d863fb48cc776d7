-- What a login at the broker brought, sealed. The number tells a new session from the one before.
create table broker_session (
    broker     text        primary key,
    token      bytea       not null,
    username   text        not null,
    expires_at timestamptz not null,
    ended      boolean     not null,
    number     bigint      not null
);

-- Logins people began: a callback without one is nobody's.
create table broker_login (
    state    text        primary key,
    begun_at timestamptz not null
);
