package dev.tradeplane.e2e.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetourTest {
    /** A service class in small. */
    public static final class Sample {
        public Object join(List<String> words, String end) {
            return words.stream().map(word -> word + end).toList();
        }
    }

    private final Object sample = rewritten();

    @Test
    void leadsCallersAway() throws NoSuchMethodException {
        var join = sample.getClass().getMethod("join", List.class, String.class);

        var thrown = assertThrows(InvocationTargetException.class, () -> join.invoke(sample, List.of("a", "b"), "!"));

        assertEquals("no detour for DetourTest$Sample.join", thrown.getCause().getMessage());
    }

    @Test
    void keepsTheRealMethodUnderAnotherName() throws ReflectiveOperationException {
        var real = sample.getClass().getMethod("join" + Detour.REAL, List.class, String.class);

        Object joined = real.invoke(sample, List.of("a", "b"), "!");

        assertEquals(List.of("a!", "b!"), joined);
    }

    private static Object rewritten() {
        String name = Sample.class.getName();
        String path = name.replace('.', '/');
        try (InputStream file = DetourTest.class.getClassLoader().getResourceAsStream(path + ".class")) {
            byte[] bytes = new Detour(path, "join").applyTo(file.readAllBytes());
            return new ClassLoader(DetourTest.class.getClassLoader()) {
                Class<?> define() {
                    return defineClass(name, bytes, 0, bytes.length);
                }
            }.define().getConstructor().newInstance();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
