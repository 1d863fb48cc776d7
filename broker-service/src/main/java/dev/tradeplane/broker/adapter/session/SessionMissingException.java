package dev.tradeplane.broker.adapter.session;

import dev.tradeplane.broker.adapter.BrokerUnavailableException;

/** Nothing was asked: nobody is logged in at the broker. */
public final class SessionMissingException extends BrokerUnavailableException {
    private static final long serialVersionUID = 1L;

    public SessionMissingException() {
        super("nobody is logged in at the broker today");
    }
}
