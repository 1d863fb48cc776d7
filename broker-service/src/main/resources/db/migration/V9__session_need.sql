-- The opening of the market people were last told to log in for, and how often they were told anything at all.
create table broker_session_need (
    broker          text        primary key,
    market_opens_at timestamptz,
    told            bigint      not null
);
