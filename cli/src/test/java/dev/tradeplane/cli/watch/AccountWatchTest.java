package dev.tradeplane.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.cli.accountfile.AccountFileResult;
import dev.tradeplane.testsupport.fixture.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountWatchTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T04:30:00Z");

    private static final String FULL_DISK = "full disk";

    @TempDir
    private Path folder = Path.of("");

    private final List<String> heard = new ArrayList<>();
    private Path own = Path.of("");
    private Path source = Path.of("");

    @BeforeEach
    void writeTheFilesOfTheStart() throws IOException {
        own = folder.resolve("account.yaml");
        source = folder.resolve("desk.yaml");
        Files.writeString(own, "good 1");
        Files.writeString(source, "good 1");
    }

    @Test
    void hearsOfAnEditOnceItIsFinished() throws IOException {
        AccountWatch watch = watch();
        Files.writeString(own, "good 2");

        watch.look();
        assertEquals(List.of(), heard);
        watch.look();
        watch.look();

        assertEquals(List.of("accepted account.yaml"), heard);
    }

    @Test
    void doesNotMindAFileThatWasOnlyTouched() throws IOException {
        AccountWatch watch = watch();
        Files.setLastModifiedTime(own, FileTime.from(MORNING));

        lookTwice(watch);

        assertEquals(List.of(), heard);
    }

    @Test
    void refusesABadEditAndTakesTheNextGoodOne() throws IOException {
        AccountWatch watch = watch();
        Files.writeString(own, "bad");
        lookTwice(watch);
        Files.writeString(own, "good 3");
        lookTwice(watch);

        assertEquals(List.of("refused account.yaml", "accepted account.yaml"), heard);
    }

    @Test
    void keepsAnAcceptedEditOfTheSourceForTheNextStart() throws IOException {
        AccountWatch watch = watch();
        Files.writeString(source, "good 4");

        lookTwice(watch);
        lookTwice(watch);

        assertEquals("good 4", Files.readString(own));
        assertEquals(List.of("accepted desk.yaml"), heard);
    }

    @Test
    void leavesTheCellsCopyAloneWhenTheSourceTurnsBad() throws IOException {
        AccountWatch watch = watch();
        Files.writeString(source, "bad");

        lookTwice(watch);

        assertEquals("good 1", Files.readString(own));
        assertEquals(List.of("refused desk.yaml"), heard);
    }

    @Test
    void letsTheLastOfTwoEditsWin() throws IOException {
        AccountWatch watch = watch();
        Files.writeString(own, "good 5");
        Files.writeString(source, "good 6");
        Files.setLastModifiedTime(own, FileTime.from(MORNING.plusSeconds(1)));
        Files.setLastModifiedTime(source, FileTime.from(MORNING));

        lookTwice(watch);

        assertEquals(List.of("accepted account.yaml"), heard);
    }

    @Test
    void keepsItsPeaceWhileAFileIsGone() throws IOException {
        AccountWatch watch = watch();
        Files.delete(source);

        lookTwice(watch);

        assertEquals(List.of(), heard);
    }

    @Test
    void outlivesAnEditThatTheDiskHasNoRoomFor() throws IOException {
        AccountWatch watch = watch();
        Files.writeString(own, "good for a full disk");

        lookTwice(watch);

        assertEquals(List.of("refused account.yaml"), heard);
    }

    private static void lookTwice(AccountWatch watch) {
        watch.look();
        watch.look();
    }

    private AccountWatch watch() {
        return new AccountWatch(own, List.of(source), AccountWatchTest::judge, new AccountWatch.Listener() {
            @Override
            public void accepted(Path file, AccountFileResult.Valid account) {
                if (account.notYetInForce().contains(FULL_DISK)) {
                    throw new UncheckedIOException(new IOException(FULL_DISK));
                }
                heard.add("accepted " + file.getFileName());
            }

            @Override
            public void refused(Path file, AccountFileResult.Invalid account) {
                heard.add("refused " + file.getFileName());
            }
        });
    }

    private static AccountFileResult judge(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("good")
                    ? new AccountFileResult.Valid(
                            new TradingAccount(),
                            Settings.paperDesk(),
                            text.endsWith(FULL_DISK) ? List.of(FULL_DISK) : List.of())
                    : new AccountFileResult.Invalid(
                            List.of(new AccountFileResult.Finding("spec.tradingState", 3, "is not a state")));
        } catch (IOException e) {
            throw new AssertionError("the file is there", e);
        }
    }
}
