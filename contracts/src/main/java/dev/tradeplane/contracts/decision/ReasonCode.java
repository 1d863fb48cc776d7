package dev.tradeplane.contracts.decision;

/** The closed list of reasons. docs/reason-codes.md is written from it. */
public enum ReasonCode {
    TRADING_STATE_HALTED("Trading is halted: only cancels and verified reduce-only orders pass"),
    TRADING_STATE_REDUCING("Trading is reducing: only orders that shrink a position pass"),
    WEBHOOK_SCOPE("The webhook may not place this order"),
    INSTRUMENT_UNKNOWN("The instrument is not in the instruments master"),
    INSTRUMENT_NOT_ALLOWED("The account may not trade this instrument"),
    SESSION_CLOSED("The trading session is closed"),
    SIGNAL_STALE("The signal is older than the account accepts"),
    LOT_SIZE("The quantity is not a whole number of lots"),
    TICK_SIZE("The price is not a whole number of ticks"),
    FREEZE_QUANTITY("The quantity is above the exchange's freeze quantity"),
    MAX_ORDER_QUANTITY("The quantity is above the largest order quantity"),
    MAX_ORDER_NOTIONAL("The notional is above the largest order notional"),
    REFERENCE_PRICE_MISSING("There is no reference price to check against"),
    REFERENCE_PRICE_STALE("The reference price is too old to check against"),
    EXITS_WITHOUT_ENTRY("Exits go with an order that opens or grows a position"),
    STOP_LOSS_SIDE("The stop-loss is on the wrong side of the price"),
    TAKE_PROFIT_SIDE("The take-profit is on the wrong side of the price"),
    PRICE_COLLAR("The price is outside the collar around the reference price"),
    DUPLICATE_CONTENT("The same order was placed a moment ago"),
    ORDER_RATE_SECOND("More orders in one second than allowed"),
    ORDER_RATE_MINUTE("More orders in one minute than allowed"),
    ORDER_RATE_DAY("More orders in one day than allowed"),
    MAX_OPEN_ORDERS("More open orders than allowed"),
    MAX_POSITION_QUANTITY("The position could grow above the largest position"),
    MAX_OPEN_POSITIONS("More open positions than allowed"),
    CONCENTRATION("Too much of the allowed exposure in one instrument"),
    REDUCE_ONLY("A reduce-only order may not grow or flip a position"),
    NOTHING_TO_EXIT("There is no position to exit"),
    OUTCOME_UNKNOWN_PENDING("An earlier order in this instrument has no known outcome yet"),
    POSITION_DRIFT("The broker says that something else is held: positions have to be looked into first"),
    SETTINGS_MISSING("The account has no settings in force"),
    CHECK_FAILED("A check could not be completed"),
    VERDICT_REFUSED("The order carried no valid verdict"),
    VALIDITY_ENDED("The order's validity ended before it could be sent"),
    INSTRUMENTS_STALE("The instruments master is too old to know this contract"),
    NOT_OFFERED_BY_BROKER("The broker does not offer such an order"),
    MARKET_ORDERS_REFUSED("This account sends no market orders to its broker"),
    BROKER_SESSION_EXPIRED("There is no valid session with the broker: somebody has to log in"),
    EGRESS_ADDRESS_DIFFERS("Orders would leave from another address than the one registered with the broker"),
    EGRESS_ADDRESS_REFUSED("The broker does not accept orders from this address"),
    BROKER_UNREACHABLE("The broker could not be reached; nothing was sent"),
    BROKER_BUSY("The broker takes no more orders for now; nothing was placed"),
    BROKER_REJECTED("The broker refused the order"),
    SETTLED_NOT_PLACED("A person settled that the broker never had the order"),
    OUTCOME_UNKNOWN("The broker's answer is not known"),
    CANCELED_ON_REQUEST("Canceled on request"),
    OTHER_EXIT_ENDED("The broker ended this exit, as when the other one fills"),
    IMMEDIATE_OR_CANCEL("What could not be filled at once was canceled"),
    SESSION_ENDED("The trading session ended");

    private final String meaning;

    ReasonCode(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
