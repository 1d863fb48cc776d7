package dev.tradeplane.contracts.json;

import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.IntentAnswer;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.market.InstrumentPage;
import dev.tradeplane.contracts.market.ListedInstrument;
import dev.tradeplane.contracts.market.MarketExtract;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.TradingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One value of everything that goes over the wire between services. */
final class WireSamples {
    static final AccountName ACCOUNT = AccountName.of("test-desk");
    static final OrderId ORDER = OrderId.of("0123456789abcdef0123456789abcdef");
    static final ClientOrderId CLIENT_ORDER = ClientOrderId.of("T0123456789ABCDEFGHI");
    private static final ListedInstrument CALL = new ListedInstrument(
            InstrumentId.of("NFO:NIFTY26NOV24500CE"),
            "NIFTY",
            Quantity.of(65),
            Price.of("0.05"),
            Quantity.of(1800),
            "NIFTY",
            LocalDate.parse("2026-11-24"),
            ContractRight.CALL,
            Price.of("24500"));
    static final InstrumentId RELIANCE = InstrumentId.of("NSE:RELIANCE");
    static final Instant NOW = Instant.parse("2026-11-23T04:30:00.123Z");
    static final Instant LATER = Instant.parse("2026-11-23T04:30:30Z");
    static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    static final Quote QUOTE = new Quote(RELIANCE, Price.of("2450.05"), NOW, "synthetic");
    static final Instrument INSTRUMENT = new Instrument(
            RELIANCE, "Reliance Industries", Quantity.of(1), Price.of("0.05"), Quantity.of(100_000), true);
    static final Reason DENIAL =
            Reason.exceeded(ReasonCode.MAX_ORDER_NOTIONAL, Price.of("2450").times(Quantity.of(50)), "100000");
    static final OrderIntent STOP_LIMIT = new OrderIntent(
            RELIANCE,
            Side.BUY,
            Quantity.of(10),
            OrderType.STOP_LIMIT,
            Price.of("2455"),
            Price.of("2452.5"),
            ProductType.MIS,
            TimeInForce.DAY,
            false,
            "breakout",
            LATER);
    static final OrderIntent STOP = new OrderIntent(
            RELIANCE,
            Side.SELL,
            Quantity.of(10),
            OrderType.STOP,
            null,
            Price.of("2440"),
            ProductType.NRML,
            TimeInForce.DAY,
            true,
            null,
            LATER);
    static final OrderIntent BRACKET = STOP_LIMIT.exitingAt(new Exits(Price.of("2440"), Price.of("2480")));
    static final Wish EXIT = new Wish.Exit(RELIANCE, null, ProductType.MIS, null, LATER);

    private WireSamples() {}

    /** By the name of their golden file. */
    static List<WireSample> all() {
        List<WireSample> all = new ArrayList<>(words());
        all.addAll(commands());
        all.addAll(EventSamples.all());
        all.addAll(ViewSamples.all());
        return all;
    }

    private static List<WireSample> words() {
        return List.of(
                WireSample.of("OrderIntent", OrderIntent.class, STOP_LIMIT),
                WireSample.of("OrderIntent-exits", OrderIntent.class, BRACKET),
                WireSample.of("OrderIntent-sparse", OrderIntent.class, STOP),
                WireSample.of("Wish-place", Wish.class, new Wish.Place(STOP)),
                WireSample.of("Wish-exit", Wish.class, EXIT),
                WireSample.of(
                        "IntentSubmission",
                        IntentSubmission.class,
                        new IntentSubmission(
                                IdempotencyKey.of("alert-1"),
                                "ab".repeat(32),
                                "webhook/tradingview",
                                new Wish.Place(STOP_LIMIT),
                                NOW,
                                NOW,
                                TRACEPARENT)),
                WireSample.of(
                        "IntentAnswer",
                        IntentAnswer.class,
                        new IntentAnswer(IntentAnswer.Kind.DECIDED, ViewSamples.WORKING)),
                WireSample.of(
                        "IntentAnswer-conflict",
                        IntentAnswer.class,
                        new IntentAnswer(IntentAnswer.Kind.CONFLICT, null)),
                WireSample.of("Quote", Quote.class, QUOTE),
                WireSample.of("Instrument", Instrument.class, INSTRUMENT),
                WireSample.of(
                        "MarketExtract",
                        MarketExtract.class,
                        new MarketExtract(List.of(INSTRUMENT), List.of(QUOTE), false)),
                WireSample.of("ListedInstrument", ListedInstrument.class, CALL),
                WireSample.of(
                        "InstrumentPage",
                        InstrumentPage.class,
                        new InstrumentPage(List.of(CALL), CALL.instrument().value())),
                WireSample.of("Reason", Reason.class, DENIAL));
    }

    private static List<WireSample> commands() {
        return List.of(
                WireSample.of(
                        "BrokerCommand-submit",
                        BrokerCommand.class,
                        new BrokerCommand.SubmitOrder(
                                ORDER, CLIENT_ORDER, STOP_LIMIT, "header.claims.sign", TRACEPARENT)),
                WireSample.of(
                        "BrokerCommand-replace",
                        BrokerCommand.class,
                        new BrokerCommand.ReplaceOrder(
                                ORDER,
                                CLIENT_ORDER,
                                1,
                                Quantity.of(5),
                                Price.of("2451"),
                                null,
                                "header.claims.sign",
                                null)),
                WireSample.of(
                        "BrokerCommand-cancel",
                        BrokerCommand.class,
                        new BrokerCommand.CancelOrder(ORDER, CLIENT_ORDER, TRACEPARENT)),
                WireSample.of(
                        "BrokerCommand-tradingState",
                        BrokerCommand.class,
                        new BrokerCommand.SetTradingState(TradingState.HALTED, 3)));
    }

    static BrokerOrderId brokerOrder() {
        return BrokerOrderId.of("paper-000001");
    }
}
