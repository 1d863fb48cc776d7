package dev.tradeplane.e2e.nemesis;

import dev.tradeplane.e2e.cell.CellFailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file system of its own for one folder, small enough to be filled. Mounting one takes root. */
public final class SmallDisk implements AutoCloseable {
    /** The database of the longest run, several times over. */
    private static final String SIZE = "1500m";

    private static final long LAST_BYTES = 1 << 23;
    private static final int BLOCK = 1 << 12;

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** Whether this machine lets us have one. */
    public static boolean isAllowedBelow(Path place) {
        try {
            Path trial = Files.createTempDirectory(place, "disk");
            boolean allowed = ended(mount(trial)) && ended(List.of("umount", trial.toString()));
            Files.delete(trial);
            return allowed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a folder that nobody uses now onto a disk of its own. */
    public static SmallDisk holding(Path folder) {
        try {
            Path before = folder.resolveSibling(folder.getFileName() + ".before");
            Files.move(folder, before);
            Files.createDirectory(folder);
            must(mount(folder));
            must(List.of("cp", "-a", before + "/.", folder.toString()));
            must(List.of("rm", "-r", before.toString()));
            return new SmallDisk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all the room there is; how much that was. */
    long fill() {
        try {
            long room = Files.getFileStore(folder).getUsableSpace();
            must(List.of("fallocate", "-l", "" + Math.max(1, room - LAST_BYTES), ballast.toString()));
            fillToTheBrim();
            return room;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Others write too, so nobody knows how much that is. */
    private void fillToTheBrim() {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // As wanted.
        }
    }

    void free() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is on it goes with it. */
    @Override
    public void close() {
        must(List.of("umount", "--lazy", folder.toString()));
    }

    private static List<String> mount(Path at) {
        return List.of("mount", "-t", "tmpfs", "-o", "mode=700,size=" + SIZE, "tmpfs", at.toString());
    }

    private static void must(List<String> command) {
        if (!ended(command)) {
            throw new CellFailedException(String.join(" ", command) + " failed");
        }
    }

    private static boolean ended(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
