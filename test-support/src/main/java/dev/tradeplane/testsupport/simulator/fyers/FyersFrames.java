package dev.tradeplane.testsupport.simulator.fyers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The binary frames of the price stream, as its published client reads and writes them: length, kind, fields. */
final class FyersFrames {
    static final int AUTHENTICATE = 1;
    static final int SUBSCRIBE = 4;
    static final int UNSUBSCRIBE = 5;
    static final int MODE = 12;

    private static final int FEED = 6;
    private static final byte[] YES = {'K'};
    private static final byte[] NO = {'N'};
    /** Prices are told in hundredths. */
    private static final byte[] SCALE = {0, 0, 0, 1, 2};

    private FyersFrames() {}

    /** What a client asks for: the values of its fields. */
    record Asked(int kind, List<byte[]> fields) {
        String text(int field) {
            return new String(fields.get(field), StandardCharsets.UTF_8);
        }

        /** The topics in a field, each with its length before it. */
        List<String> topics(int field) {
            ByteBuffer bytes = ByteBuffer.wrap(fields.get(field));
            List<String> topics = new ArrayList<>();
            for (int left = bytes.getShort(); left > 0; left--) {
                byte[] topic = new byte[bytes.get()];
                bytes.get(topic);
                topics.add(new String(topic, StandardCharsets.UTF_8));
            }
            return topics;
        }
    }

    /** The length is not looked at: clients write others than there are. */
    static Asked read(byte[] frame) {
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        bytes.getShort();
        int kind = bytes.get();
        List<byte[]> fields = new ArrayList<>();
        int left = bytes.hasRemaining() ? bytes.get() : 0;
        for (; left > 0; left--) {
            bytes.get();
            byte[] field = new byte[bytes.getShort()];
            bytes.get(field);
            fields.add(field);
        }
        return new Asked(kind, fields);
    }

    /** Nothing has to be acknowledged. */
    static byte[] authenticated(boolean welcome) {
        return frame(AUTHENTICATE, bytes(2), field(1, welcome ? YES : NO), field(2, new byte[4]));
    }

    static byte[] done(int kind, boolean well) {
        return frame(kind, bytes(1), field(1, well ? YES : NO));
    }

    /** Messages about topics. */
    static byte[] feed(int number, List<byte[]> messages) {
        ByteBuffer head = ByteBuffer.allocate(6).putInt(number).putShort((short) messages.size());
        return frame(FEED, head.array(), joined(messages.toArray(byte[][]::new)));
    }

    /** All values of a topic, and its names. */
    static byte[] snapshot(int topic, String name, int[] values, String exchange, String token) {
        return joined(
                bytes('S'), id(topic), text(name), numbers(values), SCALE, text(exchange), text(token), text(name));
    }

    static byte[] update(int topic, int[] values) {
        return joined(bytes('U'), id(topic), numbers(values));
    }

    /** The last price alone. */
    static byte[] lite(int topic, int price) {
        return joined(
                bytes('L'), id(topic), ByteBuffer.allocate(4).putInt(price).array());
    }

    private static byte[] numbers(int[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 4 * values.length).put((byte) values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private static byte[] id(int topic) {
        return bytes(topic & 0xff, topic >> 8);
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return joined(bytes(bytes.length), bytes);
    }

    private static byte[] field(int id, byte[] value) {
        return joined(bytes(id, 0, value.length), value);
    }

    private static byte[] frame(int kind, byte[]... parts) {
        byte[] rest = joined(bytes(kind), joined(parts));
        return joined(bytes(rest.length >> 8, rest.length & 0xff), rest);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
