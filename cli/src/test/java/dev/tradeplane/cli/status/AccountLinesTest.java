package dev.tradeplane.cli.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.cli.gateway.FakeGateway;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountLinesTest {
    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void namesTheCallsToTheBrokerThatAreSuspendedInOneLine() {
        List<String> lines = lines("""
                {"breakers":[{"kind":"ORDER_WRITE","state":"CLOSED"},{"kind":"QUOTE","state":"OPEN"},
                             {"kind":"MASTER","state":"HALF_OPEN"}]}
                """);

        assertEquals(
                "broker calls     SUSPENDED, too many failed: QUOTE OPEN, MASTER HALF_OPEN",
                lines.stream()
                        .filter(line -> line.startsWith("broker calls"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void saysNothingOfCallsThatWork() {
        List<String> lines = lines("{\"breakers\":[{\"kind\":\"ORDER_WRITE\",\"state\":\"CLOSED\"}]}");

        assertTrue(lines.stream().noneMatch(line -> line.startsWith("broker calls")));
    }

    @Test
    void saysThatNoOrderIsSentFromAnotherAddressThanTheRegisteredOne() {
        List<String> lines = lines("""
                {"egress":{"registered":"203.0.113.10","observed":"203.0.113.11","state":"DIFFERS","refused":false}}
                """);

        assertTrue(
                lines.contains("egress address   NO ORDER IS SENT: it is 203.0.113.11, registered is 203.0.113.10"),
                lines.toString());
    }

    @Test
    void saysThatTheAddressCannotBeChecked() {
        List<String> lines = lines("""
                {"egress":{"registered":"203.0.113.10","state":"NOT_OBSERVED","why":"not public","refused":false}}
                """);

        assertTrue(lines.contains("egress address   not checked against 203.0.113.10: not public"), lines.toString());
    }

    private List<String> lines(String account) {
        gateway.answers("GET /v1/account", 200, account);
        return new AccountLines(gateway.client()).lines();
    }
}
