-- The entry an order is an exit of: of its exits one ends the other, so together they hold what the larger does.
alter table reservation add column exit_of text;
