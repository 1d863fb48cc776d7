package dev.tradeplane.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.cli.LauncherMachine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherScriptTest {
    private static final String GOOD_BUILD = """
            echo '[INFO] Building Tradeplane :: gateway 0.1.0-SNAPSHOT     [5/9]'
            for s in gateway risk-service broker-service audit-service; do
                mkdir -p "$HOME/$s/target/quarkus-app"
                touch "$HOME/$s/target/quarkus-app/quarkus-run.jar"
            done
            mkdir -p "$HOME/cli/target/lib"
            touch "$HOME/cli/target/cli-1.jar" "$HOME/cli/target/lib/contracts-1.jar" "$HOME/cli/target/lib/account-1.jar"
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesJavaHomeWhenItIsNewEnough() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        Path jdk = machine.jdk("chosen", "25.0.3");

        assertEquals(new Outcome(0, jdk + "\n"), machine.run(jdk, "jdk"));
    }

    @Test
    void takesANewerOne() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        Path jdk = machine.jdk("chosen", "26");

        assertEquals(new Outcome(0, jdk + "\n"), machine.run(jdk, "jdk"));
    }

    @Test
    void passesByAnOldOneAndFindsAnotherInTheUsualFolders() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        Path usual = machine.jdk("usr/lib/jvm/some-25-jdk", "25.0.1");

        assertEquals(new Outcome(0, usual + "\n"), machine.run(machine.jdk("old", "17.0.15"), "jdk"));
    }

    @Test
    void passesByARuntimeWithoutACompiler() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        Path runtime = machine.jdk("runtime", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));

        assertEquals(1, machine.run(runtime, "jdk").exitCode());
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJdk() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);

        Outcome outcome = machine.run(machine.file("nothing"), "up");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.text().contains("needs a JDK 25 or newer"), outcome.text());
        assertTrue(outcome.text().contains("Install one:"), outcome.text());
    }

    @Test
    void saysWhatToInstallWhenMavenIsTooOld() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        machine.maven("3.6.3", "");

        Outcome outcome = machine.run(machine.jdk("jdk", "25"), "up");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.text().contains("Maven 3.8.7 or newer; found: 3.6.3"), outcome.text());
    }

    @Test
    void buildsOnceAndShowsEachModule() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        machine.maven("3.9.11", GOOD_BUILD);
        Path jdk = machine.jdk("jdk", "25");

        Outcome first = machine.run(jdk, "up", "--detach");
        Outcome second = machine.run(jdk, "up", "--detach");

        assertTrue(first.text().contains("  gateway     [5/9]\n"), first.text());
        assertTrue(first.text().endsWith("java runs --detach\n"), first.text());
        assertEquals(new Outcome(0, "java runs --detach\n"), second);
        assertEquals(1, Files.readAllLines(machine.file("mvn.calls")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "contracts", "outbox", "cli", "account"})
    void buildsAgainWhenASourceChanged(String module) throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        machine.maven("3.9.11", GOOD_BUILD);
        Path jdk = machine.jdk("jdk", "25");
        machine.run(jdk, "up");
        Files.createDirectories(machine.file(module + "/src/main"));
        Path source = Files.createFile(machine.file(module + "/src/main/New.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));

        machine.run(jdk, "up");

        assertEquals(2, Files.readAllLines(machine.file("mvn.calls")).size());
    }

    @Test
    void buildsTheServicesThoughTheSimulatorWasBuiltSince() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        machine.maven(
                "3.9.11",
                "case \"$*\" in *test-support*) mkdir -p \"$HOME/test-support/target/lib\"; exit 0 ;; esac\n"
                        + GOOD_BUILD);
        Path jdk = machine.jdk("jdk", "25");
        machine.run(jdk, "up");
        Files.createDirectories(machine.file("gateway/src/main"));
        Files.createFile(machine.file("gateway/src/main/New.java"));

        machine.run(jdk, "simulator", "--dialect", "kite");
        machine.run(jdk, "up");

        assertEquals(3, Files.readAllLines(machine.file("mvn.calls")).size());
    }

    @Test
    void buildsNothingThatTheTestsBuiltBefore() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        machine.maven("3.9.11", GOOD_BUILD);
        Path jdk = machine.jdk("jdk", "25");
        machine.run(jdk, "test");

        Outcome up = machine.run(jdk, "up");

        assertEquals(new Outcome(0, "java runs up\n"), up);
        assertEquals(List.of("-B -ntp verify"), Files.readAllLines(machine.file("mvn.calls")));
    }

    @Test
    void startsNothingAfterAFailedBuildAndShowsItsErrors() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        machine.maven("3.9.11", "echo '[ERROR] no such symbol'\nexit 1\n");

        Outcome outcome = machine.run(machine.jdk("jdk", "25"), "up");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.text().contains("[ERROR] no such symbol"), outcome.text());
        assertFalse(outcome.text().contains("java runs"), outcome.text());
    }

    @Test
    void runsTheTestsOfTheReadme() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        machine.maven("3.9.11", "");
        Path jdk = machine.jdk("jdk", "25");

        machine.run(jdk, "test");
        machine.run(jdk, "test", "--quick");

        assertEquals(List.of("-B -ntp verify", "-B -ntp -Dquick test"), Files.readAllLines(machine.file("mvn.calls")));
        assertEquals(List.of("binaries api"), Files.readAllLines(machine.file("cluster.calls")));
    }

    @Test
    void buildsOnlyTheSimulatorForTheSimulatorAndOnlyOnce() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        machine.maven("3.9.11", "mkdir -p \"$HOME/test-support/target/lib\"\n");
        Path jdk = machine.jdk("jdk", "25");

        machine.run(jdk, "simulator", "--dialect", "kite");
        Outcome second = machine.run(jdk, "simulator", "--dialect", "kite");

        assertEquals(new Outcome(0, "java runs kite\n"), second);
        assertEquals(
                List.of("-B -ntp -Dquick -Dmaven.test.skip=true -Dstyle.color=never -pl test-support -am package"),
                Files.readAllLines(machine.file("mvn.calls")));
    }

    @Test
    void runsTheSuitesOnRealNodesInANetworkSpaceOfTheirOwn() throws IOException, InterruptedException {
        LauncherMachine machine = new LauncherMachine(folder);
        machine.maven("3.9.11", "");
        machine.networkSpace();

        Outcome outcome = machine.run(machine.jdk("jdk", "25"), "test", "--nodes");

        assertEquals(0, outcome.exitCode(), outcome.text());
        assertEquals(List.of("--net --mount"), Files.readAllLines(machine.file("unshare.calls")));
        String call = Files.readString(machine.file("mvn.calls"));
        assertTrue(call.contains("-pl e2e -am verify -Dtradeplane.cluster=real -Dit.test=**/kubernetes/*E2E"), call);
    }
}
