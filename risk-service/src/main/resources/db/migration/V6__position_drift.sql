-- What was ever traded in an instrument: reports of brokers do not tell of every product.
create table position_product (
    account    text not null,
    instrument text not null,
    product    text not null,
    primary key (account, instrument, product)
);
insert into position_product (account, instrument, product)
select distinct account, instrument, wish::json -> 'intent' ->> 'product'
from orders
where filled > 0 and wish::json -> 'intent' ->> 'product' is not null;

-- Where the broker says something else is held than fills add up to.
create table position_drift (
    account    text        not null,
    instrument text        not null,
    ours       numeric     not null,
    brokers    numeric     not null,
    since      timestamptz not null,
    ended_at   timestamptz,
    primary key (account, instrument)
);

-- An account that is here took over what its broker held when it began. One that traded before this table has no need to.
create table position_opening (
    account text        primary key,
    at      timestamptz not null
);
insert into position_opening (account, at) select distinct account, now() from position;
