package dev.tradeplane.contracts.settings;

import java.time.LocalTime;
import java.util.List;

/**
 * When orders may be sent.
 *
 * @param calendar NSE, NFO, BSE, MCX, NYSE or Always
 * @param windows narrower hours within the calendar's, in its time zone; empty means all of them
 * @param exitsOutsideWindows whether reduce-only orders pass outside the windows
 */
public record SessionSettings(String calendar, List<Window> windows, boolean exitsOutsideWindows) {
    public SessionSettings {
        windows = List.copyOf(windows);
    }

    public record Window(LocalTime from, LocalTime to) {}
}
