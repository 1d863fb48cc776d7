package dev.tradeplane.testsupport.simulator.dialect;

/** A request is refused with this answer. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    public RefusedException(Reply reply) {
        super(reply.text());
        this.reply = reply;
    }

    public Reply reply() {
        return reply;
    }
}
