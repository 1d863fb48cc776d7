package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.quote.quarantine.QuoteQuarantine;
import dev.tradeplane.outbox.settings.SettingsFile;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the prices of the account's broker coming, whichever broker that is. */
@Singleton
class QuotePoll {
    private static final Logger LOG = Logger.getLogger(QuotePoll.class);

    private final Brokers brokers;
    private final SettingsFile settings;
    private final MasterKeeper masters;
    private final LiveQuoteConfig config;
    private final MeterRegistry meters;
    private final Clock clock;
    private @Nullable Polled polled;
    private volatile @Nullable Thread poll;

    QuotePoll(
            Brokers brokers,
            SettingsFile settings,
            MasterKeeper masters,
            LiveQuoteConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.brokers = brokers;
        this.settings = settings;
        this.masters = masters;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /** The prices of one source. */
    private record Polled(String source, LiveQuotes quotes) {}

    void start(@Observes StartupEvent event) {
        poll = Thread.ofVirtual().name("broker-quotes").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        Thread running = poll;
        if (running != null) {
            running.interrupt();
        }
        keepOnly("");
    }

    /** Those of the broker the account names now; empty where prices are made up. */
    synchronized Optional<LiveQuotes> current() {
        Optional<AccountMarket> account = AccountMarket.of(brokers, settings);
        keepOnly(account.map(AccountMarket::source).orElse(""));
        return account.map(this::of);
    }

    private LiveQuotes of(AccountMarket account) {
        Polled now = polled;
        if (now == null) {
            LiveQuotes quotes = new LiveQuotes(
                    account.market(),
                    masters,
                    new QuoteQuarantine(config.rules(), clock, this::count),
                    new SilentInstruments(config.silence(), config.longestSilence(), clock),
                    config.most());
            now = new Polled(account.source(), quotes.open());
            polled = now;
        }
        return now.quotes();
    }

    /** Ends the stream of any other. */
    private synchronized void keepOnly(String source) {
        Polled before = polled;
        if (before != null && !before.source().equals(source)) {
            polled = null;
            before.quotes().close();
        }
    }

    private void count(String rule) {
        meters.counter("broker.quotes.quarantined", "rule", rule).increment();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Optional<LiveQuotes> live = current();
                if (live.isPresent()) {
                    live.get().awaitTurn(config.interval());
                    tryRound(live.get());
                } else {
                    Thread.sleep(config.interval());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tryRound(LiveQuotes live) {
        try {
            live.round();
        } catch (RuntimeException e) {
            LOG.errorf(e, "the broker will be asked for prices again");
        }
    }
}
