package dev.tradeplane.e2e.planted;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;

/** Plants one bug in every JVM whose classes it meets; in others it does nothing. */
public final class PlantedBugAgent {
    private PlantedBugAgent() {}

    /** Called by the JVM. {@code arguments}: the bug and the folder for marks, separated by a comma. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        String[] parts = arguments.split(",");
        List<Detour> detours = PlantedBug.valueOf(parts[0]).detours();
        instrumentation.addTransformer(new Transformer(detours, Path.of(parts[1])));
    }

    /** Leaves a mark for each class it rewrote: a bug that was never planted proves nothing. */
    private record Transformer(List<Detour> detours, Path marks) implements ClassFileTransformer {
        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
            byte[] changed = null;
            for (Detour detour : detours) {
                if (detour.type().equals(name)) {
                    changed = rewritten(detour, changed == null ? bytes : changed);
                }
            }
            return changed;
        }

        private byte[] rewritten(Detour detour, byte[] bytes) {
            try {
                byte[] changed = detour.applyTo(bytes);
                Files.writeString(marks.resolve(detour.simpleName()), "planted");
                return changed;
            } catch (IOException | RuntimeException e) {
                // The JVM swallows what a transformer throws.
                e.printStackTrace();
                return null;
            }
        }
    }
}
