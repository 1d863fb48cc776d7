package dev.tradeplane.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A machine with the launcher script, and no JDK or Maven but those a test puts there. */
final class LauncherMachine {
    record Outcome(int exitCode, String text) {}

    private static final List<String> PROGRAMS =
            List.of("sed", "dirname", "readlink", "uname", "sort", "find", "mkdir", "mv", "grep", "touch", "cat", "sh");

    private final Path folder;
    private final Path programs;

    LauncherMachine(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.programs = Files.createDirectories(this.folder.resolve("programs"));
        String script = Files.readString(Path.of("..", "tradeplane"))
                .replaceAll("(?<=[ \\n])(/usr/lib/jvm|/usr/java|/opt|/Library)/", this.folder + "$1/");
        program(this.folder.resolve("tradeplane"), script);
        program(
                this.folder.resolve(".ci/kubernetes/cluster"),
                "#!/bin/sh\necho \"$*\" >> '" + this.folder.resolve("cluster.calls") + "'\n");
        for (String name : PROGRAMS) {
            Path real = Files.exists(Path.of("/usr/bin", name)) ? Path.of("/usr/bin", name) : Path.of("/bin", name);
            Files.createSymbolicLink(programs.resolve(name), real);
        }
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    /** A JDK whose {@code java} prints what it was asked to run. */
    Path jdk(String path, String version) throws IOException {
        Path jdk = folder.resolve(path);
        program(jdk.resolve("bin/javac"), "");
        program(jdk.resolve("bin/java"), "#!/bin/sh\nfor word; do last=$word; done\necho \"java runs $last\"\n");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /** A Maven that says its version and otherwise does as told. */
    void maven(String version, String work) throws IOException {
        program(
                programs.resolve("mvn"),
                "#!/bin/sh\n[ \"$1\" != --version ] || { echo 'Apache Maven " + version + "'; exit 0; }\n"
                        + "echo \"$*\" >> '" + folder.resolve("mvn.calls") + "'\n" + work);
    }

    /** The programs that make one, and make none. */
    void networkSpace() throws IOException {
        program(
                programs.resolve("unshare"),
                "#!/bin/sh\necho \"$1 $2\" >> '" + folder.resolve("unshare.calls") + "'\nshift 2\nexec \"$@\"\n");
        program(programs.resolve("ip"), "#!/bin/sh\n");
    }

    Outcome run(Path javaHome, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", folder.resolve("tradeplane").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", programs.toString(), "HOME", folder.toString(), "JAVA_HOME", javaHome.toString()));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    private static void program(Path path, String text) throws IOException {
        Files.createDirectories(path.resolveSibling(".").normalize());
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
