package dev.tradeplane.testsupport.simulator.market;

/** Nothing is listed under this name. */
public final class UnknownInstrumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownInstrumentException(String instrument) {
        super("nothing is listed as " + instrument);
    }
}
