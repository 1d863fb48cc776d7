create table app_user (
    username        text        primary key,
    password_hash   text        not null,
    roles           text        not null,
    failed_attempts integer     not null default 0,
    locked_until    timestamptz,
    last_login_at   timestamptz
);

create table api_key (
    id         text        primary key,
    name       text        not null,
    owner      text        not null,
    roles      text        not null,
    digest     text        not null unique,
    created_at timestamptz not null,
    revoked_at timestamptz
);

-- How often a hook was used on one UTC day, and by which keys, so that a repeat counts once.
create table hook_day (
    hook text    not null,
    day  date    not null,
    used integer not null,
    primary key (hook, day)
);

create table hook_use (
    hook text not null,
    day  date not null,
    key  text not null,
    primary key (hook, day, key)
);
