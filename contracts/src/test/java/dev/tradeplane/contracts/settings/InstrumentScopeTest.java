package dev.tradeplane.contracts.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.id.InstrumentId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentScopeTest {
    @ParameterizedTest
    @CsvSource({
        "NSE:RELIANCE, true",
        "NSE:YESBANK, false",
        "NSE:YESBANK2, true",
        "NFO:NIFTY26NOV24500CE, true",
        "NFO:BANKNIFTY26NOV51000CE, false",
        "MCX:GOLD, false"
    })
    void permitsWhatIsAllowedAndNotDenied(String instrument, boolean permitted) {
        InstrumentScope scope = new InstrumentScope(List.of("NSE:*", "NFO:NIFTY*"), List.of("NSE:YESBANK"));

        assertEquals(permitted, scope.permits(InstrumentId.of(instrument)));
    }

    @ParameterizedTest
    @CsvSource({"NSE:RELIANCE, true", "MCX:GOLD, false"})
    void permitsEverythingNotDeniedWhenNothingIsListed(String instrument, boolean permitted) {
        InstrumentScope scope = new InstrumentScope(List.of(), List.of("MCX:*"));

        assertEquals(permitted, scope.permits(InstrumentId.of(instrument)));
    }
}
