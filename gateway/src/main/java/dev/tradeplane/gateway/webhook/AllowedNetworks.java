package dev.tradeplane.gateway.webhook;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses a hook may be called from. The address is the socket's: a forwarded header is anybody's word and is
 * not looked at.
 */
final class AllowedNetworks {
    private static final int BITS = 8;

    private AllowedNetworks() {}

    /** An empty list lets every address in; an entry that is no network lets none in. */
    static boolean permit(List<String> cidrs, String address) {
        return cidrs.isEmpty() || cidrs.stream().anyMatch(cidr -> contains(cidr, address));
    }

    private static boolean contains(String cidr, String address) {
        try {
            int slash = cidr.indexOf('/');
            byte[] network = bytes(slash < 0 ? cidr : cidr.substring(0, slash));
            byte[] candidate = bytes(address);
            int prefix = slash < 0 ? network.length * BITS : Integer.parseInt(cidr.substring(slash + 1));
            return network.length == candidate.length
                    && prefix >= 0
                    && prefix <= network.length * BITS
                    && sameFirst(prefix, network, candidate);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(String literal) {
        return InetAddress.ofLiteral(literal).getAddress();
    }

    private static boolean sameFirst(int bits, byte[] a, byte[] b) {
        int whole = bits / BITS;
        for (int i = 0; i < whole; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        int rest = BITS - bits % BITS;
        return rest == BITS || (a[whole] & 0xff) >> rest == (b[whole] & 0xff) >> rest;
    }
}
