package dev.tradeplane.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script's search for a JDK, on a machine whose usual folders are empty. */
class LauncherScriptTest {
    private static final Path SCRIPT = Path.of("..", "tradeplane");

    @TempDir
    private Path machine = Path.of("");

    private Path script = Path.of("");

    private record Outcome(int exitCode, String text) {}

    @BeforeEach
    void moveTheUsualFoldersIntoTheMachine() throws IOException {
        script = machine.resolve("tradeplane");
        String moved = Files.readString(SCRIPT)
                .replaceAll("(?<=[ \\n])(/usr/lib/jvm|/usr/java|/opt|/Library)/", machine + "$1/");
        Files.writeString(script, moved);
    }

    @Test
    void takesJavaHomeWhenItIsNewEnough() throws IOException, InterruptedException {
        Path jdk = jdk("chosen", "25.0.3", true);

        assertEquals(new Outcome(0, jdk + "\n"), run(jdk));
    }

    @Test
    void takesANewerOne() throws IOException, InterruptedException {
        Path jdk = jdk("chosen", "26", true);

        assertEquals(new Outcome(0, jdk + "\n"), run(jdk));
    }

    @Test
    void passesByAnOldOneAndFindsAnotherInTheUsualFolders() throws IOException, InterruptedException {
        Path old = jdk("old", "17.0.15", true);
        Path usual = jdk("usr/lib/jvm/some-25-jdk", "25.0.1", true);

        assertEquals(new Outcome(0, usual + "\n"), run(old));
    }

    @Test
    void passesByARuntimeWithoutACompiler() throws IOException, InterruptedException {
        Path runtime = jdk("runtime", "25.0.3", false);

        assertEquals(1, run(runtime).exitCode());
    }

    @Test
    void saysWhatToInstallWhenThereIsNone() throws IOException, InterruptedException {
        Outcome outcome = run(machine.resolve("nothing"));

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.text().contains("needs a JDK 25 or newer"), outcome.text());
        assertTrue(outcome.text().contains("nstall"), outcome.text());
    }

    private Path jdk(String folder, String version, boolean compiler) throws IOException {
        Path jdk = machine.resolve(folder);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        if (compiler) {
            Files.createFile(
                    jdk.resolve("bin/javac"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        return jdk;
    }

    private Outcome run(Path javaHome) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of("/bin/sh", script.toString(), "jdk")).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", pathWithoutJava(), "HOME", machine.toString(), "JAVA_HOME", javaHome.toString()));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    /** Only the programs the script needs, so that no JDK of the real machine is on the path. */
    private String pathWithoutJava() throws IOException {
        Path programs = Files.createDirectories(machine.resolve("programs"));
        for (String name : List.of("sed", "dirname", "readlink", "uname")) {
            for (String place : List.of("/usr/bin/", "/bin/")) {
                if (Files.exists(Path.of(place + name)) && !Files.exists(programs.resolve(name))) {
                    Files.createSymbolicLink(programs.resolve(name), Path.of(place + name));
                }
            }
        }
        return programs.toString();
    }
}
