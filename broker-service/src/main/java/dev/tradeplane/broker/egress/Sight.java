package dev.tradeplane.broker.egress;

import java.net.InetAddress;

/** What can be seen from here of the address orders leave from. */
sealed interface Sight {
    record Observed(InetAddress address, String how) implements Sight {}

    record NotObserved(String why) implements Sight {}
}
