package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.market.BrokerMarket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last good master of each source on disk. A new one takes its place only after it was read to its end. */
final class MasterCache {
    private static final String PART = ".part";

    private final Path folder;
    private final MasterReading reading;
    private final Clock clock;

    MasterCache(Path folder, MasterReading reading, Clock clock) {
        this.folder = folder;
        this.reading = reading;
        this.clock = clock;
    }

    /** Throws {@link MasterRefusedException} when what is there cannot be used. */
    Optional<Master> load(String source, BrokerMarket market) {
        Path file = file(source);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Instant asOf = Files.getLastModifiedTime(file).toInstant();
            return Optional.of(new Master(reading.read(market, file, null), asOf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Downloads and reads a new one. What it throws leaves the file as it was. */
    Master renew(String source, BrokerMarket market, @Nullable Master before) {
        try {
            Files.createDirectories(folder);
            sweep();
            Path part = Files.createTempFile(folder, source + "-", PART);
            try {
                Instant asOf = clock.instant();
                market.downloadMaster(part);
                ContractIndex contracts = reading.read(market, part, before);
                Files.setLastModifiedTime(part, FileTime.from(asOf));
                Files.move(part, file(source), StandardCopyOption.ATOMIC_MOVE);
                return new Master(contracts, asOf);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a killed process left behind; never what another one is writing now. */
    private void sweep() throws IOException {
        Instant yesterday = clock.instant().minus(1, ChronoUnit.DAYS);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(PART)).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(yesterday)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(String source) {
        return folder.resolve(source + ".master");
    }
}
