package dev.tradeplane.cli.accountfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.cli.accountfile.AccountFileResult.Invalid;
import dev.tradeplane.testsupport.Eventually;
import dev.tradeplane.testsupport.kubernetes.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A laptop and a cluster give the same verdict on every file, and say the same of a broken rule. */
class ParityIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<CrdRule> RULES = CrdRule.all();
    private static ServedAccounts server;

    /** What was found wrong, and where. */
    record Cause(String field, String message) {
        /** A server knows no field for the rule about the name, which stands at the root and says it itself. */
        String sentence() {
            return field.equals("<nil>") ? message : field + " " + message;
        }

        /** Where the other is, or below it: a server names a whole item that is there twice. Of unread text there is no place. */
        boolean isAt(Cause other) {
            return field.isEmpty()
                    || field.startsWith(other.field())
                    || sentence().equals(other.sentence());
        }

        boolean isOf(CrdRule rule) {
            return sentence().endsWith(rule.message());
        }
    }

    @BeforeAll
    static void start() {
        server = new ServedAccounts();
        // A definition is served a moment after it is established.
        Eventually.eventually(Duration.ofSeconds(30), () -> {
            Answer first = server.tried(ParityCase.accepted().getFirst().text());
            assertTrue(first.accepted(), first::body);
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource
    void theServerAccepts(ParityCase file) {
        Answer answer = server.tried(file.text());

        assertTrue(answer.accepted(), answer::body);
    }

    @ParameterizedTest
    @MethodSource
    void theServerRefusesForTheSameFault(ParityCase file) throws JsonProcessingException {
        Answer answer = server.tried(file.text());

        assertEquals(file.aboutTheFileForm(), answer.accepted(), answer::body);
        List<Cause> here = launchersFindings(file);
        List<Cause> there = causes(answer);
        assertTrue(rules(here).containsAll(rules(there)), answer::body);
        assertTrue(
                there.isEmpty()
                        || there.stream().anyMatch(cause -> here.getFirst().isAt(cause)),
                answer::body);
    }

    @ParameterizedTest
    @MethodSource
    void theServerAllowsTheChange(ParityCase file) {
        Answer answer = changed(file);

        assertTrue(answer.accepted(), answer::body);
    }

    @ParameterizedTest
    @MethodSource
    void theServerRefusesTheChange(ParityCase file) throws JsonProcessingException {
        Answer answer = changed(file);

        assertEquals(422, answer.status(), answer::body);
        assertTrue(
                causes(answer).stream().anyMatch(cause -> file.fault().speaksOf(cause.field(), cause.message())),
                answer::body);
    }

    static Stream<ParityCase> theServerAccepts() {
        return ParityCase.accepted().stream();
    }

    static Stream<ParityCase> theServerRefusesForTheSameFault() {
        return ParityCase.refused().stream();
    }

    static Stream<ParityCase> theServerAllowsTheChange() {
        return ParityCase.allowedChanges().stream();
    }

    static Stream<ParityCase> theServerRefusesTheChange() {
        return ParityCase.refusedChanges().stream();
    }

    private static Answer changed(ParityCase file) {
        String[] documents = file.text().split("(?m)^---$", -1);
        Answer before = server.applied(documents[0]);
        assertTrue(before.accepted(), before::body);
        return server.applied(documents[1]);
    }

    /** Only rules carry words of ours: of a pattern or a type the server speaks in its own. */
    private static List<String> rules(List<Cause> causes) {
        return causes.stream()
                .filter(cause -> RULES.stream().anyMatch(cause::isOf))
                .map(Cause::sentence)
                .toList();
    }

    private static List<Cause> launchersFindings(ParityCase file) {
        return assertInstanceOf(Invalid.class, AccountFile.read(file.file())).findings().stream()
                .map(finding -> new Cause(finding.path(), finding.message()))
                .toList();
    }

    private static List<Cause> causes(Answer answer) throws JsonProcessingException {
        JsonNode causes = JSON.readTree(answer.body()).path("details").path("causes");
        return StreamSupport.stream(causes.spliterator(), false)
                .map(cause -> new Cause(
                        cause.path("field").asText(),
                        cause.path("message").asText().replaceFirst("^Invalid value: ", "")))
                .toList();
    }
}
