package dev.tradeplane.risk.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.Destination;
import dev.tradeplane.outbox.OutboxMessage;
import dev.tradeplane.outbox.settings.SettingsConfig;
import dev.tradeplane.outbox.web.ProblemException;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.limit.SettingsVersion;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.verdict.VerdictSigner;
import jakarta.enterprise.inject.Vetoed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The account's writer with memory for a database: each task is one transaction, and a crash forgets the book only. */
@Vetoed
public final class MemoryWriter extends AccountWriter {
    private static final AccountName ACCOUNT = AccountName.of("test-desk");

    private final Clock clock;
    private final Lines lines;
    private final @Nullable VerdictSigner signer;
    private final List<OutboxMessage> sent = new ArrayList<>();
    private MemoryRows rows;
    private Book book;

    /**
     * Opens nothing yet.
     *
     * @param signer absent where nobody looks at what is sent
     */
    @SuppressWarnings("NullAway") // nothing of them is asked for here
    public MemoryWriter(ObjectMapper json, Clock clock, @Nullable VerdictSigner signer) {
        super(new Config(), null, null, null, null, null, null, clock);
        this.clock = clock;
        this.lines = new Lines(json);
        this.signer = signer;
        this.rows = new MemoryRows(LocalDate.EPOCH);
        this.book = rows.load(clock.instant());
    }

    /** Another account, on its first morning. */
    public void open(CellSettings settings, LocalDate today) {
        rows = new MemoryRows(today);
        book = rows.load(clock.instant());
        submit(transaction -> {
            transaction.save(new SettingsVersion(1, "hash", settings));
            return true;
        });
    }

    @Override
    public <R> CompletableFuture<R> submit(Lookup lookup, Function<BookTransaction, R> task) {
        Changes changes = new Changes(ACCOUNT, book, rows.head(), clock.instant());
        BookTransaction transaction = new BookTransaction(book, rows.find(book, lookup), changes, lines);
        try {
            R result = task.apply(transaction);
            if (signer != null) {
                transaction.seal(signer);
                sent.addAll(changes.messages());
            }
            rows.write(changes);
            return CompletableFuture.completedFuture(result);
        } catch (ProblemException e) {
            if (!changes.isEmpty() || !changes.reservations().isEmpty()) {
                throw new AssertionError("a refusal that changed something", e);
            }
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public <R> CompletableFuture<R> submit(Function<BookTransaction, R> task) {
        return submit(Lookup.NOTHING, task);
    }

    /** The process dies, and the next one loads what was committed. */
    public void crash() {
        book = rows.load(clock.instant());
    }

    public Book book() {
        return book;
    }

    /** The book as another process would load it now. */
    public Book loaded() {
        return rows.load(clock.instant());
    }

    /** What was committed to be told to this peer, oldest first. */
    public List<byte[]> sent(Destination destination) {
        return sent.stream()
                .filter(message -> message.destination() == destination)
                .map(OutboxMessage::body)
                .toList();
    }

    public OrderRecord order(OrderId id) {
        return rows.order(id);
    }

    public int orders() {
        return rows.orders();
    }

    private static final class Config implements SettingsConfig {
        @Override
        public String account() {
            return ACCOUNT.value();
        }

        @Override
        public Path settingsFile() {
            return Path.of("settings.json");
        }

        @Override
        public Path secretsDir() {
            return Path.of("secrets");
        }

        @Override
        public Duration settingsPollInterval() {
            return Duration.ofMillis(100);
        }

        @Override
        public Optional<Watch> settingsWatch() {
            return Optional.empty();
        }
    }
}
