package dev.tradeplane.outbox.settings;

/** Hears of the settings sooner than the mounted file changes. */
interface SettingsWatch extends AutoCloseable {
    /** Whether what it told last is the newest there is: it has spoken and would hear of a change. */
    boolean isCurrent();

    @Override
    void close();
}
