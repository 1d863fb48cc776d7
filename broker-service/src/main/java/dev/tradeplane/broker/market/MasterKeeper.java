package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.broker.adapter.session.SessionMissingException;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.outbox.settings.SettingsConfig;
import dev.tradeplane.outbox.settings.SettingsFile;
import dev.tradeplane.outbox.time.Rounds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the master of the account's broker: from the cache at once, anew each day, the last good one as long as it takes. */
@Singleton
class MasterKeeper implements ContractDirectory {
    private static final Logger LOG = Logger.getLogger(MasterKeeper.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Supplier<Optional<AccountMarket>> current;
    private final MarketConfig config;
    private final MasterCache cache;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Rounds rounds = new Rounds();
    private MasterSchedule schedule;
    private volatile Held held = new Held("", "", null, null);

    @Inject
    MasterKeeper(
            Brokers brokers,
            SettingsFile settings,
            MarketConfig config,
            SettingsConfig account,
            MeterRegistry meters,
            Clock clock) {
        this(() -> AccountMarket.of(brokers, settings), config, folder(config, account), meters, clock);
    }

    MasterKeeper(
            Supplier<Optional<AccountMarket>> current,
            MarketConfig config,
            Path folder,
            MeterRegistry meters,
            Clock clock) {
        this.current = current;
        this.config = config;
        this.cache = new MasterCache(folder, new MasterReading(config.maxBadPercent(), config.minSizePercent()), clock);
        this.meters = meters;
        this.clock = clock;
        this.schedule = schedule();
        Gauge.builder("broker.master.contracts", () -> contracts(held)).register(meters);
        Gauge.builder("broker.master.age.seconds", this::ageSeconds).register(meters);
    }

    /** What there is of one broker's. */
    private record Held(
            String broker,
            String source,
            @Nullable Master master,
            @Nullable String trouble) {}

    void start(@Observes StartupEvent event) {
        rounds.start("instruments-master", LOOK, this::tryLook);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    @Override
    public Optional<Contract> find(InstrumentId id) {
        return contracts().flatMap(contracts -> contracts.find(id));
    }

    @Override
    public Optional<Contract> bySymbol(String symbol) {
        return contracts().flatMap(contracts -> contracts.bySymbol(symbol));
    }

    List<Contract> derivatives(String exchange, String underlying) {
        return contracts()
                .map(contracts -> contracts.derivatives(exchange, underlying))
                .orElse(List.of());
    }

    MasterStatus status() {
        Held now = held;
        @Nullable Instant asOf = now.master() == null ? null : now.master().asOf();
        boolean stale = asOf == null || asOf.plus(config.maxAge()).isBefore(clock.instant());
        return new MasterStatus(now.broker(), contracts(now), asOf, stale, now.trouble());
    }

    /** Looks once whether there is something to do, and does it. */
    void look() {
        current.get().ifPresent(this::look);
    }

    private void look(AccountMarket now) {
        if (!held.source().equals(now.source())) {
            schedule = schedule();
            held = fromCache(now);
        }
        @Nullable Master before = held.master();
        if (schedule.isDue(before == null ? null : before.asOf(), now.market().zone(), clock.instant())) {
            renew(now, before);
        }
    }

    private Held fromCache(AccountMarket now) {
        try {
            return held(now, cache.load(now.source(), now.market()).orElse(null), null);
        } catch (RuntimeException e) {
            LOG.warnf("the cached instruments master of %s cannot be used: %s", now.source(), e.getMessage());
            return held(now, null, e.getMessage());
        }
    }

    private void renew(AccountMarket now, @Nullable Master before) {
        long started = System.nanoTime();
        try {
            Master master = cache.renew(now.source(), now.market(), before);
            schedule.succeeded();
            held = held(now, master, null);
            LOG.infof(
                    "the instruments master of %s has %d contracts, after %d ms",
                    now.source(),
                    master.contracts().size(),
                    Duration.ofNanos(System.nanoTime() - started).toMillis());
        } catch (SessionMissingException nobodyIsLoggedIn) {
            // The broker was not asked: a login is all it takes.
            keep(now, before, nobodyIsLoggedIn);
        } catch (RuntimeException e) {
            schedule.failed(clock.instant());
            meters.counter("broker.master.failures").increment();
            keep(now, before, e);
        }
    }

    private void keep(AccountMarket now, @Nullable Master before, RuntimeException why) {
        String trouble = String.valueOf(why.getMessage());
        if (!trouble.equals(held.trouble())) {
            LOG.warnf("no new instruments master of %s, the last good one stays: %s", now.source(), trouble);
        }
        held = held(now, before, trouble);
    }

    private static Held held(AccountMarket now, @Nullable Master master, @Nullable String trouble) {
        return new Held(now.broker(), now.source(), master, trouble);
    }

    private void tryLook() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.errorf(e, "the instruments master will be looked at again");
        }
    }

    private Optional<ContractIndex> contracts() {
        return Optional.ofNullable(held.master()).map(Master::contracts);
    }

    private Number ageSeconds() {
        @Nullable Master master = held.master();
        return master == null
                ? Double.valueOf(Double.NaN)
                : Duration.between(master.asOf(), clock.instant()).toSeconds();
    }

    private static int contracts(Held now) {
        return now.master() == null ? 0 : now.master().contracts().size();
    }

    private MasterSchedule schedule() {
        return new MasterSchedule(config.refreshAfter(), config.retry());
    }

    private static Path folder(MarketConfig config, SettingsConfig account) {
        return config.cacheDir()
                .orElseGet(() ->
                        Path.of(System.getProperty("java.io.tmpdir"), "tradeplane", account.account(), "masters"));
    }
}
