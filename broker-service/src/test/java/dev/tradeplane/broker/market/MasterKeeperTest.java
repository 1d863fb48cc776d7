package dev.tradeplane.broker.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.clock.TickingClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeeperTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final TickingClock clock = TickingClock.onMondayMorning();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FileMarket market = new FileMarket().offersStocks(100);

    @Test
    void downloadsTheFirstAtOnce() {
        MasterKeeper keeper = started();

        assertEquals(
                FileMarket.stock("STOCK7", "1"), keeper.find(FileMarket.id(7)).orElseThrow());
        assertEquals(
                FileMarket.stock("STOCK7", "1"), keeper.bySymbol("NSE|STOCK7").orElseThrow());
        assertEquals(Optional.empty(), keeper.find(FileMarket.id(100)));
        assertFalse(keeper.status().stale());
    }

    @Test
    void downloadsTheNextOnlyAfterTheHourOfTheBrokersDay() {
        MasterKeeper keeper = started();

        clock.advance(Duration.ofHours(22));
        keeper.look();
        assertEquals(1, market.downloads());

        clock.advance(Duration.ofMinutes(31));
        keeper.look();
        assertEquals(2, market.downloads());
    }

    @Test
    void usesTheCachedOneAtOnceAfterARestart() {
        started();
        market.away(true);

        MasterKeeper restarted = started();

        assertEquals(1, market.downloads());
        assertTrue(restarted.find(FileMarket.id(7)).isPresent());
    }

    @Test
    void triesAgainMoreAndMoreSlowlyWhileItFails() {
        MasterKeeper keeper = keeper();
        market.away(true);

        for (int second = 0; second < 60; second++) {
            keeper.look();
            clock.advance(Duration.ofSeconds(1));
        }

        assertEquals(5, market.downloads());
        assertEquals(5, meters.counter("broker.master.failures").count());
        assertTrue(keeper.status().stale());
        market.away(false);
        clock.advance(Duration.ofMinutes(1));
        keeper.look();
        assertFalse(keeper.status().stale());
        assertNull(keeper.status().trouble());
    }

    @Test
    void aLoginIsAllItTakesHoweverLongNobodyWasLoggedIn() {
        MasterKeeper keeper = keeper();
        market.loggedOut(true);
        for (int look = 0; look < 60; look++) {
            keeper.look();
        }
        assertEquals("nobody is logged in at the broker today", keeper.status().trouble());

        market.loggedOut(false);
        keeper.look();

        assertTrue(keeper.find(FileMarket.id(7)).isPresent());
        assertNull(keeper.status().trouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut off", "empty", "no rows", "a page", "too many bad rows", "far fewer rows"})
    void keepsTheLastGoodOneWhenTheNewOneIs(String wrong) throws IOException {
        MasterKeeper keeper = started();
        clock.advance(Duration.ofDays(1));

        spoil(wrong);
        keeper.look();

        assertTrue(keeper.find(FileMarket.id(99)).isPresent());
        assertNotNull(keeper.status().trouble());
        assertTrue(started().find(FileMarket.id(99)).isPresent(), "the file must be the good one too");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("kite.master")), files.toList());
        }
    }

    @Test
    void bearsAFewBadRowsAndANewColumn() {
        market.offersText("isin,lot,symbol\n" + "INE0,1,STOCK7\n".repeat(99) + "INE0,many,STOCK8\n");

        MasterKeeper keeper = started();

        assertTrue(keeper.find(FileMarket.id(7)).isPresent());
        assertTrue(keeper.find(FileMarket.id(8)).isEmpty());
    }

    @Test
    void growsStaleWhileNoNewOneComes() {
        MasterKeeper keeper = started();
        market.away(true);

        clock.advance(Duration.ofHours(31));
        keeper.look();

        assertTrue(keeper.status().stale());
        assertTrue(keeper.find(FileMarket.id(7)).isPresent(), "what is known goes on");
        assertEquals(Duration.ofHours(31).toSeconds(), (long)
                meters.get("broker.master.age.seconds").gauge().value());
    }

    @Test
    void sweepsWhatAKilledProcessLeftBehind() throws IOException {
        Path left = Files.createFile(folder.resolve("kite-1.part"));
        Path fresh = Files.createFile(folder.resolve("kite-2.part"));
        Files.setLastModifiedTime(left, FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(fresh, FileTime.from(clock.instant()));

        started();

        assertFalse(Files.exists(left));
        assertTrue(Files.exists(fresh));
    }

    @Test
    void neverTakesASimulatorsMasterForTheBrokersOwn() {
        started();
        market.away(true);

        MasterKeeper atASimulator = keeper("kite@127.0.0.1_9000");
        atASimulator.look();

        assertTrue(atASimulator.find(FileMarket.id(7)).isEmpty());
        assertEquals("kite", atASimulator.status().broker());
    }

    private void spoil(String wrong) {
        switch (wrong) {
            case "cut off" -> market.cutOff();
            case "empty" -> market.offersText("");
            case "no rows" -> market.offers();
            case "a page" -> market.offersText("<html>\n<p>Bad gateway\n</html>\n");
            case "too many bad rows" -> market.offersText("symbol,lot\n" + "STOCK1,1\n".repeat(97) + "X\n".repeat(3));
            default -> market.offersStocks(49);
        }
    }

    private MasterKeeper started() {
        MasterKeeper keeper = keeper();
        keeper.look();
        return keeper;
    }

    private MasterKeeper keeper() {
        return keeper("kite");
    }

    private MasterKeeper keeper(String source) {
        return new MasterKeeper(
                () -> Optional.of(new AccountMarket("kite", source, market)), new SmallMarket(), folder, meters, clock);
    }
}
