package dev.tradeplane.testsupport.simulator.kite;

import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listing.Contract;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.List;

/** Prices as the ticker packs them: big-endian, in hundredths, longer the more was asked for. */
final class KitePackets {
    private static final int LTP = 8;
    private static final int INDEX_QUOTE = 28;
    private static final int INDEX_FULL = 32;
    private static final int QUOTE = 44;
    private static final int FULL = 184;
    private static final int DEPTH = 5;
    private static final byte[] HEARTBEAT = {1};

    private KitePackets() {}

    static byte[] heartbeat() {
        return HEARTBEAT.clone();
    }

    /** One frame with these packets. */
    static byte[] frame(List<byte[]> packets) {
        int size = Short.BYTES
                + packets.stream()
                        .mapToInt(packet -> Short.BYTES + packet.length)
                        .sum();
        ByteBuffer frame = ByteBuffer.allocate(size).putShort((short) packets.size());
        packets.forEach(packet -> frame.putShort((short) packet.length).put(packet));
        return bytes(frame);
    }

    static byte[] packet(Quote quote, KiteMode mode) {
        boolean index = quote.listing().contract() == Contract.INDEX;
        return bytes(
                switch (mode) {
                    case LTP -> begun(quote, LTP);
                    case QUOTE -> index ? index(quote, INDEX_QUOTE) : traded(quote, QUOTE);
                    case FULL -> index ? index(quote, INDEX_FULL).putInt(seconds(quote)) : full(quote);
                });
    }

    private static ByteBuffer begun(Quote quote, int size) {
        return ByteBuffer.allocate(size)
                .putInt((int) KiteTokens.of(quote.listing()))
                .putInt(hundredths(quote.last()));
    }

    private static ByteBuffer index(Quote quote, int size) {
        Listing listing = quote.listing();
        return begun(quote, size)
                .putInt(hundredths(quote.high()))
                .putInt(hundredths(quote.low()))
                .putInt(hundredths(quote.open()))
                .putInt(hundredths(listing.close()))
                .putInt(hundredths(quote.last().subtract(listing.close())));
    }

    private static ByteBuffer traded(Quote quote, int size) {
        return begun(quote, size)
                .putInt(1)
                .putInt(hundredths(quote.last()))
                .putInt(quote.volume().intValue())
                .putInt(0)
                .putInt(0)
                .putInt(hundredths(quote.open()))
                .putInt(hundredths(quote.high()))
                .putInt(hundredths(quote.low()))
                .putInt(hundredths(quote.listing().close()));
    }

    private static ByteBuffer full(Quote quote) {
        ByteBuffer packet = traded(quote, FULL)
                .putInt(seconds(quote))
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(seconds(quote));
        BigDecimal tick = quote.listing().tick();
        side(packet, quote.last(), tick.negate());
        side(packet, quote.last(), tick);
        return packet;
    }

    private static void side(ByteBuffer packet, BigDecimal last, BigDecimal step) {
        for (int i = 1; i <= DEPTH; i++) {
            packet.putInt(i * 10)
                    .putInt(hundredths(last.add(step.multiply(BigDecimal.valueOf(i)))))
                    .putShort((short) i)
                    .putShort((short) 0);
        }
    }

    private static byte[] bytes(ByteBuffer full) {
        byte[] bytes = new byte[full.capacity()];
        full.rewind().get(bytes);
        return bytes;
    }

    private static int seconds(Quote quote) {
        return (int) quote.at().getEpochSecond();
    }

    private static int hundredths(BigDecimal price) {
        return price.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
