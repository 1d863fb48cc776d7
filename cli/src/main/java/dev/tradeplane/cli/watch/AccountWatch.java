package dev.tradeplane.cli.watch;

import dev.tradeplane.cli.accountfile.AccountFileResult;
import dev.tradeplane.cli.cell.PrivateFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Follows the cell's account file and the one it was started from; the last edit wins. An accepted edit of the other
 * file is copied into the cell, so that the next start finds it.
 */
public final class AccountWatch {
    /** Hears of each finished edit. */
    public interface Listener {
        void accepted(Path file, AccountFileResult.Valid account);

        void refused(Path file, AccountFileResult.Invalid account);
    }

    /** Two looks and the services' own poll stay well within a second. */
    private static final long PAUSE_MILLIS = 100;

    private final AccountReader reader;
    private final Listener listener;
    private final WatchedFile own;
    private final List<WatchedFile> files = new ArrayList<>();

    /**
     * Takes both files as they are now for known.
     *
     * @param own the cell's copy
     * @param source the file it was copied from, if there is one
     */
    public AccountWatch(Path own, List<Path> source, AccountReader reader, Listener listener) {
        this.own = new WatchedFile(own);
        this.reader = reader;
        this.listener = listener;
        files.add(this.own);
        source.stream().filter(file -> !file.equals(own)).map(WatchedFile::new).forEach(files::add);
    }

    /** Looks until the thread is interrupted. */
    public void follow() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look at all files. */
    void look() {
        files.stream().filter(WatchedFile::edited).toList().stream()
                .max(Comparator.comparing(WatchedFile::changedAt))
                .ifPresent(this::apply);
    }

    private void accept(WatchedFile file, AccountFileResult.Valid good) {
        try {
            if (file != own) {
                PrivateFile.replace(own.path(), PrivateFile.read(file.path()));
                own.markSeen();
            }
            listener.accepted(file.path(), good);
        } catch (UncheckedIOException e) {
            // A full disk leaves the last good settings in force like any other bad edit; it ends nothing.
            String message = "cannot be put into force, save it again: " + e.getMessage();
            listener.refused(
                    file.path(), new AccountFileResult.Invalid(List.of(new AccountFileResult.Finding("", 0, message))));
        }
    }

    private void apply(WatchedFile file) {
        switch (reader.read(file.path())) {
            case AccountFileResult.Valid good -> accept(file, good);
            case AccountFileResult.Invalid bad -> listener.refused(file.path(), bad);
        }
    }
}
