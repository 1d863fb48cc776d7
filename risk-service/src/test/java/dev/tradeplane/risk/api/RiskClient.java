package dev.tradeplane.risk.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.SubmissionBuilder;
import dev.tradeplane.testsupport.json.WireJson;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Speaks to risk-service as its two callers do. */
final class RiskClient {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final TestCell cell;

    RiskClient(TestCell cell) {
        this.cell = cell;
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
        try {
            return JSON.readValue(response.asByteArray(), new TypeReference<List<IntentAnswer>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return WireJson.read(gateway().get("/internal/orders/" + of.id()).asString(), OrderView.class);
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
