package dev.tradeplane.e2e.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.e2e.cell.LocalCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlantedBugTest {
    private static final List<String> MODULES = List.of("outbox", "risk-service", "broker-service");

    /** A method that was renamed since would leave its bug unplanted. */
    @Test
    void everyBugHasItsPlaceInTheServices() {
        List<String> nowhere = Stream.of(PlantedBug.values())
                .flatMap(bug -> bug.detours().stream().filter(detour -> !isThere(detour)))
                .map(Detour::simpleName)
                .toList();

        assertEquals(List.of(), nowhere);
    }

    /** As a method, or as a component of a record. */
    private static boolean isThere(Detour detour) {
        Pattern declared = Pattern.compile("^ {4,8}[A-Z(a-z][^=.]* " + detour.method() + "[(,)]", Pattern.MULTILINE);
        return MODULES.stream()
                .map(module -> LocalCell.home().resolve(module).resolve("src/main/java/" + detour.type() + ".java"))
                .filter(Files::exists)
                .anyMatch(file -> declared.matcher(text(file)).find());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
