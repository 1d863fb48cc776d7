package dev.tradeplane.cli.up;

import dev.tradeplane.cli.cell.CellDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One supervisor a cell. The kernel lets go of the lock however the supervisor ends. */
final class CellLock implements AutoCloseable {
    private final FileChannel channel;

    private CellLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another supervisor holds it. */
    static Optional<CellLock> take(CellDirectory cell) {
        try {
            FileChannel channel =
                    FileChannel.open(cell.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new CellLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + cell.lockFile(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
