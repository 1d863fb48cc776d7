package dev.tradeplane.e2e.cell;

/**
 * One more process of a service that runs more than once.
 *
 * @param number from 2: the first is called what the service is called
 */
record Replica(CellProcess of, int number) implements CellPart {
    @Override
    public String id() {
        return of.id() + "-" + number;
    }
}
