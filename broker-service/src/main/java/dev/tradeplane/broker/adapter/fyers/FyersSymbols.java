package dev.tradeplane.broker.adapter.fyers;

import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.contracts.id.InstrumentId;
import java.util.Optional;

/**
 * Our names of instruments and Fyers' tickers. Ours name the market of a contract (NFO), Fyers' the exchange (NSE);
 * Fyers' end in the series of a stock, ours only when that is not the usual one. Of BSE only the master knows the series.
 */
final class FyersSymbols {
    private static final int NSE = 10;
    private static final int MCX = 11;
    private static final int BSE = 12;
    private static final int CASH = 10;
    private static final int DERIVATIVES = 11;
    private static final int CURRENCY = 12;
    private static final int COMMODITY = 20;

    private final ContractDirectory directory;

    FyersSymbols(ContractDirectory directory) {
        this.directory = directory;
    }

    /** Empty for what only the master could name, and it does not. */
    Optional<String> ticker(InstrumentId instrument) {
        return directory.find(instrument).map(Contract::symbol).or(() -> byRule(instrument));
    }

    /** Empty for what we have no name for, such as an index. */
    static Optional<InstrumentId> instrument(int exchange, int segment, String ticker) {
        String symbol = ticker.substring(ticker.indexOf(':') + 1);
        String market = market(exchange, segment);
        if (market.isEmpty() || symbol.endsWith("-INDEX")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InstrumentId.of(market + ":" + withoutSeries(market, symbol)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> byRule(InstrumentId instrument) {
        String symbol = instrument.symbol();
        return switch (instrument.exchange()) {
            case "NSE" -> Optional.of("NSE:" + symbol + "-EQ");
            case "NFO", "CDS", "NCO" -> Optional.of("NSE:" + symbol);
            case "BFO", "BCD" -> Optional.of("BSE:" + symbol);
            case "MCX" -> Optional.of("MCX:" + symbol);
            default -> Optional.empty();
        };
    }

    private static String market(int exchange, int segment) {
        return switch (exchange) {
            case NSE ->
                switch (segment) {
                    case CASH -> "NSE";
                    case DERIVATIVES -> "NFO";
                    case CURRENCY -> "CDS";
                    case COMMODITY -> "NCO";
                    default -> "";
                };
            case BSE ->
                switch (segment) {
                    case CASH -> "BSE";
                    case DERIVATIVES -> "BFO";
                    case CURRENCY -> "BCD";
                    default -> "";
                };
            case MCX -> "MCX";
            default -> "";
        };
    }

    private static String withoutSeries(String market, String symbol) {
        int dash = symbol.lastIndexOf('-');
        boolean dropped = dash > 0 && (market.equals("BSE") || (market.equals("NSE") && symbol.endsWith("-EQ")));
        return dropped ? symbol.substring(0, dash) : symbol;
    }
}
