package dev.tradeplane.e2e.planted;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Packs the agent out of this module's test classes. */
final class AgentJar {
    private AgentJar() {}

    /**
     * The option that makes a JVM plant the bug.
     *
     * @param folder takes the jar and, below {@code marks}, one file for each method rewritten
     */
    static String optionFor(PlantedBug bug, Path folder) throws IOException {
        Path jar = folder.resolve("planted-bug.jar");
        write(jar);
        Path marks = Files.createDirectories(marksIn(folder));
        return "-javaagent:" + jar + "=" + bug + "," + marks;
    }

    /** What must have been rewritten and was not; empty when the bug is in place. */
    static Stream<String> missing(PlantedBug bug, Path folder) {
        return bug.detours().stream()
                .map(Detour::simpleName)
                .filter(name -> !Files.exists(marksIn(folder).resolve(name)));
    }

    private static Path marksIn(Path folder) {
        return folder.resolve("marks");
    }

    private static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", PlantedBugAgent.class.getName());
        // The services' class loaders see what the boot loader has, and nothing of the agent's own class path.
        manifest.getMainAttributes()
                .putValue("Boot-Class-Path", jar.getFileName().toString());
        Path classes = Path.of(AgentJar.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Path ours = classes.resolve(AgentJar.class.getPackageName().replace('.', '/'));
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> found = Files.list(ours)) {
            for (Path one : found.toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(one).toString()));
                try (InputStream in = Files.newInputStream(one)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
