package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.order.LimitUse;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.Position;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.order.TradingStateChange;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.LimitsBuilder;
import dev.tradeplane.testsupport.fixture.Settings;
import dev.tradeplane.testsupport.fixture.SubmissionBuilder;
import dev.tradeplane.testsupport.json.WireJson;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Speaks to risk-service as its two callers do. */
final class RiskClient {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final TestCell cell;

    RiskClient(TestCell cell) {
        this.cell = cell;
    }

    /** An active desk whose limits no test trips over by accident, with prices at hand. */
    RiskClient ready() {
        cell.peer().reset();
        inForce(Settings.aPaperDesk().limits(wideLimits()).build());
        set(TradingState.ACTIVE, false);
        eventually(SOON, () -> assertTrue(whatIf(aSubmission()).approved()));
        return this;
    }

    static LimitsBuilder wideLimits() {
        return Settings.limits()
                .roomy()
                .positionQuantity(10_000_000)
                .grossExposure("100000000000")
                .concentrationPercent("100");
    }

    /** Puts these settings into the file and waits until decisions are made under them. */
    long inForce(CellSettings settings) {
        cell.apply(settings);
        String wanted = WireJson.write(settings);
        eventually(
                SOON,
                () -> assertEquals(
                        WireJson.read(wanted, CellSettings.class),
                        WireJson.read(
                                String.valueOf(
                                        cell.one("select body from settings_version order by version desc limit 1")),
                                CellSettings.class)));
        return account().limitsVersion();
    }

    /** Approvals so far are longer ago than any rate looks back, and the book is read again. */
    void forgetThePace() {
        cell.execute("update orders set approved_at = least(approved_at, now()) - interval '2 minutes'"
                + " where approved_at is not null");
        cell.execute("update replacement set approved_at = least(approved_at, now()) - interval '2 minutes'");
        reload();
    }

    /** As if another replica had written meanwhile. */
    void reload() {
        cell.execute("update book set version = version + 1");
    }

    /** How much of this limit is used. */
    String used(String limit) {
        return account().limits().stream()
                .filter(use -> use.name().equals(limit))
                .map(LimitUse::used)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no limit " + limit));
    }

    AccountView account() {
        return WireJson.read(gateway().get("/internal/account").asString(), AccountView.class);
    }

    AccountView set(TradingState state, boolean cancelOpen) {
        TradingStateChange change = new TradingStateChange(state, "a test says so", cancelOpen, "test");
        return WireJson.read(
                gateway()
                        .body(WireJson.write(change))
                        .put("/internal/trading-state")
                        .asString(),
                AccountView.class);
    }

    CheckReport whatIf(SubmissionBuilder submission) {
        return WireJson.read(
                gateway()
                        .body(WireJson.write(submission.build()))
                        .post("/internal/intents/check")
                        .asString(),
                CheckReport.class);
    }

    Position position(InstrumentId instrument) {
        return Arrays.stream(WireJson.read(gateway().get("/internal/positions").asString(), Position[].class))
                .filter(p -> p.instrument().equals(instrument))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no position in " + instrument));
    }

    /** Lines about one order that a peer took at this path. */
    List<String> lines(OrderView about, String path) {
        return cell.peer().lines(path).stream()
                .filter(line -> line.contains(about.id().value()))
                .toList();
    }

    RequestSpecification gateway() {
        return given().header("Authorization", cell.bearer("gateway")).contentType("application/json");
    }

    RequestSpecification broker() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)))
                .header("Authorization", cell.bearer("broker-service"))
                .contentType("application/x-ndjson");
    }

    Response post(List<IntentSubmission> submissions) {
        return gateway().body(WireJson.write(submissions)).post("/internal/intents");
    }

    List<IntentAnswer> submitAll(List<IntentSubmission> submissions) {
        Response response = post(submissions);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.asString());
        }
        return List.of(WireJson.read(response.asString(), IntentAnswer[].class));
    }

    IntentAnswer submit(SubmissionBuilder submission) {
        return submitAll(List.of(submission.build())).getFirst();
    }

    /** The order of an approved or denied submission. */
    OrderView place(SubmissionBuilder submission) {
        OrderView order = submit(submission).order();
        if (order == null) {
            throw new AssertionError("no order");
        }
        return order;
    }

    OrderView order(OrderView of) {
        return order(of.id());
    }

    OrderView order(OrderId id) {
        return WireJson.read(gateway().get("/internal/orders/" + id).asString(), OrderView.class);
    }

    void tell(EventEnvelope... events) {
        String lines = WireJson.lines(Arrays.asList(events));
        broker().body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/internal/events")
                .then()
                .statusCode(204);
    }

    static EventEnvelope event(OrderView order, long revision, OrderEvent event) {
        return new EventEnvelope(
                "broker/" + order.id() + "/" + revision,
                "broker-service",
                AccountName.of("test-desk"),
                order.id(),
                order.clientOrderId(),
                revision,
                Instant.parse("2026-11-23T04:30:00Z"),
                null,
                event);
    }

    static EventEnvelope sending(OrderView order, long revision) {
        return event(order, revision, new OrderEvent.OrderSending(1));
    }

    static EventEnvelope acknowledged(OrderView order, long revision) {
        return event(order, revision, new OrderEvent.OrderAcknowledged(BrokerOrderId.of("B-" + order.clientOrderId())));
    }

    /** One execution, the last one when it fills the order. */
    static EventEnvelope filled(OrderView order, long revision, long units, long cumulative, String price) {
        Quantity asked = order.quantity();
        return event(
                order,
                revision,
                new OrderEvent.OrderFilled(
                        "trade-" + revision,
                        Quantity.of(units),
                        Price.of(price),
                        Quantity.of(cumulative),
                        Price.of(price),
                        asked != null && asked.equals(Quantity.of(cumulative))));
    }

    static ReasonCode codeOf(OrderView order) {
        if (order.reason() == null) {
            throw new AssertionError("no reason: " + order);
        }
        return order.reason().code();
    }
}
