package dev.tradeplane.contracts.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tradeplane.contracts.CommittedFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wire form of every contract, pinned. A change here is a change for everybody who speaks to us. */
class GoldenJsonTest {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    static List<WireSample> samples() {
        return WireSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatIsPinned(WireSample sample) throws JsonProcessingException {
        String json = STRICT.writerWithDefaultPrettyPrinter().writeValueAsString(sample.value());

        CommittedFile.golden(sample.fileName()).mustBe(json + "\n");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsBackWhatItWrote(WireSample sample) throws JsonProcessingException {
        String json = CommittedFile.golden(sample.fileName()).read();

        assertEquals(sample.value(), STRICT.readValue(json, sample.readAs()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesAFieldNobodyKnows(WireSample sample) throws JsonProcessingException {
        JsonNode tree = STRICT.readTree(CommittedFile.golden(sample.fileName()).read());
        ((ObjectNode) tree).put("surprise", 1);

        assertThrows(JsonProcessingException.class, () -> STRICT.treeToValue(tree, sample.readAs()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesNoFractionAsAJsonNumber(WireSample sample) throws JsonProcessingException {
        JsonNode tree = STRICT.readTree(CommittedFile.golden(sample.fileName()).read());

        assertEquals(0, WireRecords.fractionsIn(tree), "amounts are text");
    }

    @Test
    void pinsEveryRecordOfTheWire() {
        Set<String> pinned =
                WireRecords.within(samples().stream().map(WireSample::value).collect(Collectors.toList()));

        assertEquals(WireRecords.ofThisModule(), new TreeSet<>(pinned));
    }
}
