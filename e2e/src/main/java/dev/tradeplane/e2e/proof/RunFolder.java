package dev.tradeplane.e2e.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tradeplane.e2e.evidence.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What lies where in the folder of a run. */
record RunFolder(Path path) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    Path history() {
        return path.resolve("history.jsonl");
    }

    /** Of one account: its cell, its broker's ledger and what its databases held at the end. */
    Path account(String name) {
        return path.resolve(name);
    }

    Path brokerLedger(String account) {
        return account(account).resolve("broker");
    }

    void writeRun(RunRecord run) {
        write(path.resolve("run.json"), run);
    }

    RunRecord run() {
        return read(path.resolve("run.json"), RunRecord.class);
    }

    void writeDatabase(String account, Ledger held) {
        write(account(account).resolve("database.json"), held);
    }

    void writeTrail(String account, List<String> entries) {
        try {
            Files.write(account(account).resolve("audit.jsonl"), entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ledger database(String account) {
        return read(account(account).resolve("database.json"), Ledger.class);
    }

    void writeReport(JsonNode json, String text) {
        write(path.resolve("report.json"), json);
        try {
            Files.writeString(path.resolve("report.txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Object value) {
        try {
            JSON.writeValue(file.toFile(), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return JSON.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
