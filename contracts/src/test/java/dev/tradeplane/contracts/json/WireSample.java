package dev.tradeplane.contracts.json;

/**
 * One value and the file that pins its wire form.
 *
 * @param readAs the type a receiver asks for, such as the sealed interface above it
 */
record WireSample(String name, Class<?> readAs, Object value) {
    static <T> WireSample of(String name, Class<T> readAs, T value) {
        return new WireSample(name, readAs, value);
    }

    String fileName() {
        return name + ".json";
    }

    @Override
    public String toString() {
        return name;
    }
}
