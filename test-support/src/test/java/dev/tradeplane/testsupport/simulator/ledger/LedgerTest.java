package dev.tradeplane.testsupport.simulator.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.Http;
import dev.tradeplane.testsupport.simulator.Simulator;
import dev.tradeplane.testsupport.simulator.SimulatorOptions;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.OrderCreated;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.RequestAnswered;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.RequestReceived;
import dev.tradeplane.testsupport.simulator.ledger.LedgerRecord.Started;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final String ORDER = "exchange=NSE&tradingsymbol=INFY&transaction_type=BUY&quantity=1&product=MIS"
            + "&order_type=LIMIT&price=1500&tag=mine";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void linesAreNumberedOnAcrossStarts() {
        for (int i = 0; i < 2; i++) {
            try (Ledger ledger = Ledger.in(folder, TickingClock.onMondayMorning())) {
                ledger.append(new Started("kite"));
            }
        }

        assertEquals(
                List.of(1L, 2L), Ledger.read(folder).map(LedgerLine::number).toList());
    }

    @Test
    void aTornLastLineIsTakenAway() throws IOException {
        try (Ledger ledger = Ledger.in(folder, TickingClock.onMondayMorning())) {
            ledger.append(new Started("kite"));
        }
        Files.writeString(folder.resolve("ledger.jsonl"), "{\"number\":2,\"at", StandardOpenOption.APPEND);

        try (Ledger ledger = Ledger.in(folder, TickingClock.onMondayMorning())) {
            ledger.append(new Started("alpaca"));
        }

        assertEquals(
                List.of(new Started("kite"), new Started("alpaca")),
                Ledger.read(folder).map(LedgerLine::record).toList());
    }

    @Test
    void anOrderIsWrittenBetweenItsRequestAndItsAnswer() {
        withKite((kite, control) -> kite.send("POST", "/orders/regular", ORDER));

        List<LedgerRecord> records = Ledger.read(folder).map(LedgerLine::record).toList();
        int created = indexOf(records, OrderCreated.class);
        OrderCreated order = assertInstanceOf(OrderCreated.class, records.get(created));
        RequestReceived request = assertInstanceOf(RequestReceived.class, records.get(created - 1));
        RequestAnswered answer = assertInstanceOf(RequestAnswered.class, records.get(created + 1));

        assertEquals("mine", order.order().placement().clientId());
        assertEquals(request.call(), order.call());
        assertEquals(new RequestAnswered(request.call(), 200, null), answer);
    }

    @Test
    void anOrderPlacedElsewhereIsTheRequestOfNobody() {
        withKite((kite, control) -> control.send(
                "POST",
                "/orders",
                "{\"instrument\":\"NSE:INFY\",\"side\":\"SELL\",\"kind\":\"MARKET\",\"quantity\":\"1\","
                        + "\"validity\":\"DAY\",\"product\":\"MIS\"}"));

        List<LedgerRecord> records = Ledger.read(folder).map(LedgerLine::record).toList();
        OrderCreated order = assertInstanceOf(OrderCreated.class, records.get(indexOf(records, OrderCreated.class)));

        assertEquals(0, order.call());
    }

    @Test
    void theTokenOfTheDayIsNotWritten() throws IOException {
        String[] token = new String[1];
        withKite((kite, control) -> {
            kite.get("/orders");
            token[0] = kite.token();
        });

        String written = Files.readString(folder.resolve("ledger.jsonl"));

        assertTrue(written.contains("/orders"));
        assertFalse(written.contains(token[0]));
    }

    private interface Script {
        void play(LoggedIn kite, Http control);
    }

    private record LoggedIn(Http http, String token) {
        Http.Answer send(String method, String path, String body) {
            return http.send(method, path, body);
        }

        Http.Answer get(String path) {
            return http.get(path);
        }
    }

    private void withKite(Script script) {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(DialectName.KITE, folder), Clock.systemUTC())) {
            Http control = new Http(simulator.control());
            String code = control.send("POST", "/session/login", "")
                    .json()
                    .path("code")
                    .asText();
            String form = "api_key=simkey&request_token=" + code + "&checksum="
                    + Sessions.sha256("simkey" + code + "simsecret");
            String token = new Http(simulator.broker())
                    .send("POST", "/session/token", form)
                    .json()
                    .path("data")
                    .path("access_token")
                    .asText();
            Http kite = new Http(simulator.broker(), "X-Kite-Version", "3", "Authorization", "token simkey:" + token);
            script.play(new LoggedIn(kite, token), control);
        }
    }

    private static int indexOf(List<LedgerRecord> records, Class<?> type) {
        return records.indexOf(
                records.stream().filter(type::isInstance).findFirst().orElseThrow());
    }
}
