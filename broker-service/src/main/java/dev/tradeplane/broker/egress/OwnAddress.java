package dev.tradeplane.broker.egress;

import dev.tradeplane.broker.egress.Sight.NotObserved;
import dev.tradeplane.broker.egress.Sight.Observed;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** The address of this machine's own on the way to the broker. */
final class OwnAddress {
    private static final int HTTPS = 443;
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 64;
    private static final int SHARED_MASK = 0xC0;
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;

    private OwnAddress() {}

    /** Connecting a datagram socket sends nothing: it asks the kernel which address it would send from. */
    static Sight towards(URI broker) {
        try (DatagramSocket socket = new DatagramSocket()) {
            Optional<InetAddress> theirs = Arrays.stream(InetAddress.getAllByName(broker.getHost()))
                    .filter(Inet4Address.class::isInstance)
                    .findFirst();
            if (theirs.isEmpty()) {
                return new NotObserved(broker.getHost() + " has no IPv4 address");
            }
            socket.connect(new InetSocketAddress(theirs.get(), broker.getPort() > 0 ? broker.getPort() : HTTPS));
            InetAddress own = socket.getLocalAddress();
            return isPublic(own)
                    ? new Observed(own, "the address of this machine")
                    : new NotObserved("this machine's address " + own.getHostAddress() + " is not public");
        } catch (SocketException e) {
            return new NotObserved("there is no way to " + broker.getHost());
        } catch (IOException e) {
            return new NotObserved(broker.getHost() + " is not known here");
        }
    }

    /** Whether the world knows whoever sends from it by it: no loopback, no network of one's own, no carrier's NAT. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean shared = bytes.length == 4 && bytes[0] == SHARED_FIRST && (bytes[1] & SHARED_MASK) == SHARED_SECOND;
        boolean uniqueLocal = bytes.length > 4 && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || shared
                || uniqueLocal);
    }
}
