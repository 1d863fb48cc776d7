package dev.tradeplane.cli.up;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.cli.cell.CellDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A cell run by the real launcher in processes of its own, with stand-ins for the services. */
final class CellUnderTest {
    record Outcome(int exitCode, String text) {}

    private final Path home;
    private final CellDirectory cell;

    CellUnderTest(Path folder, String name) throws IOException {
        this.home = folder.resolve("home");
        this.cell = CellDirectory.at(folder.resolve(name));
        for (ServiceName service : ServiceName.values()) {
            writeJar(home.resolve(service.id()).resolve("target/quarkus-app/quarkus-run.jar"));
        }
        Path example = home.resolve("examples/paper.yaml");
        Files.createDirectories(example.resolveSibling(".").normalize());
        Files.writeString(example, Files.readString(Path.of("../examples/paper.yaml")));
    }

    CellDirectory cell() {
        return cell;
    }

    Outcome up(int port) {
        return run("up", "--detach", "--port", Integer.toString(port));
    }

    Outcome run(String command, String... options) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtradeplane.home=" + home,
                "-Duser.home=" + Path.of("target").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.tradeplane.cli.Tradeplane",
                command,
                "--dir",
                cell.root().toString()));
        line.addAll(List.of(options));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), text);
        } catch (IOException e) {
            throw new AssertionError("the launcher cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    long pid(String process) {
        try {
            return Long.parseLong(Files.readString(cell.pidFile(process)));
        } catch (IOException | NumberFormatException e) {
            throw new AssertionError("no pid of " + process, e);
        }
    }

    void kill(String process) {
        ProcessHandle.of(pid(process)).orElseThrow().destroyForcibly();
    }

    /** The pids of all processes whose command line names this cell. */
    List<Long> alive() {
        return ProcessHandle.allProcesses()
                .filter(p -> String.join(" ", p.info().arguments().orElse(new String[0]))
                        .contains(cell.root().toString()))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.resolveSibling(".").normalize());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(file, manifest);
                InputStream code = FakeService.class.getClassLoader().getResourceAsStream(entry)) {
            content.putNextEntry(new JarEntry(entry));
            code.transferTo(content);
            content.closeEntry();
        }
    }
}
