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
        public Object sum(long first, int second) {
            return first + second;
        }

        public boolean isGreater(int first, int second) {
            return first > second;
        }

        public Object join(List<String> words, String end) {
            return words.stream().map(word -> word + end).toList();
        }
    }

    private final Object sample = rewritten("join");

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

    @Test
    void takesNumbersAlong() throws NoSuchMethodException {
        Object counting = rewritten("sum");
        var sum = counting.getClass().getMethod("sum", long.class, int.class);

        var thrown = assertThrows(InvocationTargetException.class, () -> sum.invoke(counting, 1L, 2));

        assertEquals("no detour for DetourTest$Sample.sum", thrown.getCause().getMessage());
    }

    @Test
    void bringsTruthsBack() throws NoSuchMethodException {
        Object comparing = rewritten("isGreater");
        var isGreater = comparing.getClass().getMethod("isGreater", int.class, int.class);

        var thrown = assertThrows(InvocationTargetException.class, () -> isGreater.invoke(comparing, 2, 1));

        assertEquals(
                "no detour for DetourTest$Sample.isGreater", thrown.getCause().getMessage());
    }

    private static Object rewritten(String method) {
        String name = Sample.class.getName();
        String path = name.replace('.', '/');
        try (InputStream file = DetourTest.class.getClassLoader().getResourceAsStream(path + ".class")) {
            byte[] bytes = new Detour(path, method).applyTo(file.readAllBytes());
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
