package dev.tradeplane.risk.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.peer.Behaviour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class BrokerForwardComponentTest {
    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @BeforeEach
    void peersAnswer() {
        cell.peer().reset();
    }

    @Test
    void passesTheBrokersBookOn() {
        cell.peer().at("/internal/broker/orders", new Behaviour.Answers(200, "[]"));

        as("gateway").get("/internal/broker/orders").then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void passesPricesSetByHandOnAsTheyAre() {
        cell.peer().at("/internal/paper/quotes", new Behaviour.Answers(204, ""));

        as("gateway")
                .contentType("application/json")
                .body("{\"NSE:ITC\":\"430.05\"}")
                .put("/internal/paper/quotes")
                .then()
                .statusCode(204);

        assertEquals(
                "{\"NSE:ITC\":\"430.05\"}",
                cell.peer().requests("/internal/paper/quotes").getLast().body());
    }

    @Test
    void passesTheBrokersRefusalOn() {
        cell.peer()
                .at(
                        "/internal/paper/quotes",
                        new Behaviour.Answers(
                                404,
                                "{\"type\":\"https://tradeplane.dev/problems/not-found\",\"title\":\"Not found\",\"status\":404}"));

        as("gateway")
                .contentType("application/json")
                .body("{}")
                .put("/internal/paper/quotes")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://tradeplane.dev/problems/not-found"));
    }

    @Test
    void saysThatTheBrokerServiceIsAway() {
        cell.peer().at("/internal/broker/orders", new Behaviour.Drops());

        as("gateway").get("/internal/broker/orders").then().statusCode(503);
    }

    @Test
    void servesNobodyButTheGateway() {
        as("broker-service").get("/internal/broker/orders").then().statusCode(403);
    }

    private RequestSpecification as(String peer) {
        return given().header("Authorization", cell.bearer(peer));
    }
}
