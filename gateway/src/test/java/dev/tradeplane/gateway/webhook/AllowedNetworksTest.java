package dev.tradeplane.gateway.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedNetworksTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "52.89.214.238/32, 52.89.214.238, true",
        "52.89.214.238, 52.89.214.238, true",
        "52.89.214.238/32, 52.89.214.239, false",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "10.0.0.0/33, 10.0.0.1, false",
        "10.0.0.0/-1, 10.0.0.1, false",
        "not a network, 10.0.0.1, false",
        "10.0.0.0/8, localhost, false"
    })
    void letsInExactlyTheNetwork(String cidr, String address, boolean allowed) {
        assertEquals(allowed, AllowedNetworks.permit(List.of(cidr), address));
    }

    @Test
    void anEmptyListLetsEverybodyIn() {
        assertEquals(true, AllowedNetworks.permit(List.of(), "8.8.8.8"));
    }
}
