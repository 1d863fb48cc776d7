package dev.tradeplane.broker.egress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAddressTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.10, true",
        "100.63.255.255, true",
        "100.128.0.1, true",
        "2001:db8::5, true",
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.16.0.9, false",
        "192.168.1.20, false",
        "169.254.1.1, false",
        "100.64.0.1, false",
        "100.127.255.254, false",
        "0.0.0.0, false",
        "::1, false",
        "fd00::1, false",
        "fe80::1, false"
    })
    void isWhatTheWorldSeesOnlyWhenItIsPublic(String address, boolean known) {
        assertEquals(known, OwnAddress.isPublic(InetAddress.ofLiteral(address)));
    }

    @Test
    void isNotObservedOnTheWayToTheSameMachine() {
        assertInstanceOf(Sight.NotObserved.class, OwnAddress.towards(URI.create("http://127.0.0.1:9900")));
    }
}
