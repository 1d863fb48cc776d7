package dev.tradeplane.gateway.docs;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class OpenApiComponentTest {
    private static final Path COMMITTED = Path.of("..", "docs", "openapi.yaml");

    /** Write it anew with {@code -Dwrite-docs=true}. */
    @Test
    void theCommittedDescriptionIsWhatTheGatewayServes() throws IOException {
        String served = given().queryParam("format", "yaml").get("/openapi").asString();
        if (Boolean.getBoolean("write-docs")) {
            Files.writeString(COMMITTED, served);
        }
        assertEquals(Files.readString(COMMITTED), served);
    }
}
