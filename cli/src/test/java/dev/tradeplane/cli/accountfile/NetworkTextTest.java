package dev.tradeplane.cli.accountfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTextTest {
    @Test
    void takesWholeAddressesOnly() {
        List.of("203.0.113.10", "0.0.0.0", "::1", "2001:db8::5")
                .forEach(text -> assertNotNull(NetworkText.address(text), text));
        List.of(
                        "203.0.113",
                        "203.0.113.256",
                        "203.0.113.010",
                        "1",
                        "localhost",
                        "::ffff:1.2.3.4",
                        "fe80::1%eth0",
                        "::g",
                        "")
                .forEach(text -> assertNull(NetworkText.address(text), text));
    }

    @Test
    void takesNetworksWithAPrefixThatFits() {
        List.of("10.0.0.0/8", "203.0.113.10/32", "0.0.0.0/0", "2001:db8::/32")
                .forEach(text -> assertEquals(true, NetworkText.isNetwork(text), text));
        List.of("10.0.0.0", "10.0.0.0/33", "10.0.0.0/08", "10.0.0.0/", "10.0.0.0/-1", "::/129", "/8")
                .forEach(text -> assertEquals(false, NetworkText.isNetwork(text), text));
    }

    @Test
    void seesBitsAfterThePrefix() {
        List.of("10.0.0.0/8", "203.0.113.10/32", "192.168.4.0/22", "2001:db8::/32")
                .forEach(text -> {
                    String network = NetworkText.canonical(text);
                    assertEquals(network, NetworkText.masked(network), text);
                });
        List.of("10.0.0.1/8", "192.168.5.0/22", "2001:db8::1/32").forEach(text -> {
            String network = NetworkText.canonical(text);
            assertNotEquals(network, NetworkText.masked(network), text);
        });
    }
}
