package dev.tradeplane.gateway.intent;

import dev.tradeplane.gateway.body.JsonValue;

/** The webhook formats in force. The secret was taken out of the body before. */
public enum AlertBody {
    TRADING_VIEW("TradingView") {
        @Override
        public Parsed<Alert> parse(JsonValue.Fields body, Defaults defaults) {
            return TradingViewBody.parse(body, defaults);
        }
    },
    NATIVE("Native") {
        @Override
        public Parsed<Alert> parse(JsonValue.Fields body, Defaults defaults) {
            return NativeBody.parse(body, defaults);
        }
    };

    private final String format;

    AlertBody(String format) {
        this.format = format;
    }

    /** Its name in the account file. */
    public String format() {
        return format;
    }

    public abstract Parsed<Alert> parse(JsonValue.Fields body, Defaults defaults);
}
