package dev.tradeplane.e2e.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the services spend their CPU, by the JDK's flight recorder: start, load, print. */
final class CpuProfile {
    private static final List<String> SERVICES = List.of("gateway", "risk-service", "broker-service", "audit-service");
    private static final int HOTTEST = 12;

    private final ProcessFigures processes;
    private final Path folder;
    private final Path jdk = Path.of(System.getProperty("java.home"), "bin");

    CpuProfile(ProcessFigures processes, Path folder) {
        this.processes = processes;
        this.folder = folder;
    }

    void start() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String service : SERVICES) {
            control(service, "JFR.start", "name=bench", "settings=profile");
        }
    }

    void stop() throws IOException, InterruptedException {
        for (String service : SERVICES) {
            control(service, "JFR.stop", "name=bench", "filename=" + recording(service));
        }
    }

    void print(PrintStream out) throws IOException, InterruptedException {
        for (String service : SERVICES) {
            out.println();
            out.println(service + ", hottest methods of " + recording(service));
            output(
                            jdk.resolve("jfr").toString(),
                            "view",
                            "--width",
                            "140",
                            "hot-methods",
                            recording(service).toString())
                    .lines()
                    .filter(line -> line.endsWith("%"))
                    .limit(HOTTEST)
                    .forEach(out::println);
        }
    }

    private Path recording(String service) {
        return folder.resolve(service + ".jfr");
    }

    private void control(String service, String... command) throws IOException, InterruptedException {
        String[] whole = new String[command.length + 2];
        whole[0] = jdk.resolve("jcmd").toString();
        whole[1] = Long.toString(processes.pid(service));
        System.arraycopy(command, 0, whole, 2, command.length);
        output(whole);
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + text);
        }
        return text;
    }
}
