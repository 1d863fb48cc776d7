package dev.tradeplane.cli.accountfile;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses and networks as text, read as strictly as Kubernetes reads them; no name is ever looked up. */
final class NetworkText {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);
    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

    private NetworkText() {}

    static byte @Nullable [] address(String text) {
        if (IPV4.matcher(text).matches()) {
            return InetAddress.ofLiteral(text).getAddress();
        }
        if (text.indexOf(':') < 0 || text.indexOf('%') >= 0) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(text) instanceof Inet6Address address ? address.getAddress() : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    static boolean isNetwork(String text) {
        int slash = text.indexOf('/');
        byte[] address = slash < 0 ? null : address(text.substring(0, slash));
        String prefix = text.substring(slash + 1);
        return address != null
                && PREFIX.matcher(prefix).matches()
                && Integer.parseInt(prefix) <= address.length * Byte.SIZE;
    }

    static String canonical(String text) {
        return written(bytes(text), prefix(text));
    }

    /** The network with the bits after its prefix cleared, in canonical form. */
    static String masked(String canonical) {
        int prefix = prefix(canonical);
        byte[] address = HexFormat.of().parseHex(canonical.substring(0, canonical.indexOf('/')));
        for (int bit = prefix; bit < address.length * Byte.SIZE; bit++) {
            address[bit / Byte.SIZE] &= (byte) ~(0x80 >>> (bit % Byte.SIZE));
        }
        return written(address, prefix);
    }

    private static byte[] bytes(String text) {
        byte[] address = isNetwork(text) ? address(text.substring(0, text.indexOf('/'))) : null;
        if (address == null) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        return address;
    }

    private static int prefix(String text) {
        return Integer.parseInt(text.substring(text.indexOf('/') + 1));
    }

    private static String written(byte[] address, int prefix) {
        return HexFormat.of().formatHex(address) + "/" + prefix;
    }
}
