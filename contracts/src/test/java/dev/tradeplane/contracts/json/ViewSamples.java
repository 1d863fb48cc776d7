package dev.tradeplane.contracts.json;

import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.BrokerHealth;
import dev.tradeplane.contracts.order.BrokerPositions;
import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.contracts.order.CallBreaker;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.order.EgressAddress;
import dev.tradeplane.contracts.order.LimitUse;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.order.OrderPage;
import dev.tradeplane.contracts.order.OrderSettlement;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.Position;
import dev.tradeplane.contracts.order.PositionAdoption;
import dev.tradeplane.contracts.order.PositionDrift;
import dev.tradeplane.contracts.order.SettlementCandidate;
import dev.tradeplane.contracts.order.SettlementOutcome;
import dev.tradeplane.contracts.order.SettlementRequest;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.order.TradingStateChange;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.contracts.settings.CellSettings;
import java.time.Instant;
import java.util.List;

/** What people and programs are shown. */
final class ViewSamples {
    static final OrderView WORKING = new OrderView(
            WireSamples.ORDER,
            WireSamples.CLIENT_ORDER,
            WireSamples.brokerOrder(),
            WireSamples.ACCOUNT,
            WireSamples.RELIANCE,
            Side.BUY,
            Quantity.of(10),
            Quantity.of(4),
            Price.of("2450.05"),
            OrderType.STOP_LIMIT,
            Price.of("2455"),
            Price.of("2452.5"),
            Price.of("2440"),
            Price.of("2480"),
            ProductType.MIS,
            TimeInForce.DAY,
            false,
            OrderState.PARTIALLY_FILLED,
            null,
            "webhook/tradingview",
            "breakout",
            "alert-1",
            7,
            WireSamples.NOW,
            WireSamples.LATER,
            "0af7651916cd43dd8448eb211c80319c");

    static final OrderView DENIED_EXIT = new OrderView(
            WireSamples.ORDER,
            WireSamples.CLIENT_ORDER,
            null,
            WireSamples.ACCOUNT,
            WireSamples.RELIANCE,
            null,
            null,
            Quantity.ZERO,
            null,
            OrderType.MARKET,
            null,
            null,
            null,
            null,
            ProductType.MIS,
            TimeInForce.DAY,
            true,
            OrderState.DENIED,
            WireSamples.DENIAL,
            "rest/admin",
            null,
            "alert-2",
            7,
            WireSamples.NOW,
            WireSamples.NOW,
            null);

    private static final SettlementRequest SETTLEMENT =
            new SettlementRequest(SettlementOutcome.NOT_PLACED, null, "asked the broker by phone", "rest/risk-desk");

    private static final LimitUse USE = new LimitUse("maxOrderNotional", "122500", "100000");

    private ViewSamples() {}

    static List<WireSample> all() {
        return List.of(
                WireSample.of("OrderView", OrderView.class, WORKING),
                WireSample.of("OrderView-denied", OrderView.class, DENIED_EXIT),
                WireSample.of("OrderPage", OrderPage.class, new OrderPage(List.of(WORKING), "cursor-2")),
                WireSample.of("OrderChange", OrderChange.class, new OrderChange(Quantity.of(5), null, null)),
                WireSample.of("BrokerPositions", BrokerPositions.class, held()),
                WireSample.of(
                        "PositionAdoption",
                        PositionAdoption.class,
                        new PositionAdoption(WireSamples.RELIANCE, "bought by telephone", "rest/risk-desk")),
                WireSample.of("BrokerBookOrder", BrokerBookOrder.class, brokersOwn()),
                WireSample.of(
                        "BrokerSession",
                        BrokerSession.class,
                        new BrokerSession(
                                "kite",
                                BrokerSession.State.VALID,
                                "AB1234",
                                Instant.parse("2026-11-24T00:30:00Z"),
                                "log in")),
                WireSample.of(
                        "BrokerHealth",
                        BrokerHealth.class,
                        new BrokerHealth(
                                "kite",
                                List.of(new CallBreaker("QUOTE", CallBreaker.State.OPEN, 3)),
                                new EgressAddress(
                                        "203.0.113.10",
                                        "203.0.113.11",
                                        EgressAddress.State.DIFFERS,
                                        "the address of this machine",
                                        false))),
                WireSample.of("SettlementRequest", SettlementRequest.class, SETTLEMENT),
                WireSample.of(
                        "OrderSettlement",
                        OrderSettlement.class,
                        new OrderSettlement(
                                WireSamples.ORDER,
                                WireSamples.CLIENT_ORDER,
                                SETTLEMENT.outcome(),
                                null,
                                SETTLEMENT.reason(),
                                SETTLEMENT.by(),
                                WireSamples.LATER)),
                WireSample.of(
                        "SettlementCandidate",
                        SettlementCandidate.class,
                        new SettlementCandidate(
                                brokersOwn(), SettlementCandidate.Likeness.ALIKE, "taken 2 s after it was sent")),
                WireSample.of("Position", Position.class, position()),
                WireSample.of("AccountView", AccountView.class, account()),
                WireSample.of(
                        "CheckReport", CheckReport.class, new CheckReport(false, WireSamples.DENIAL, 7, List.of(USE))),
                WireSample.of(
                        "TradingStateChange",
                        TradingStateChange.class,
                        new TradingStateChange(TradingState.REDUCING, "end of week", true, "rest/risk-desk")),
                WireSample.of("Problem-denied", Problem.class, Problem.denied(DENIED_EXIT, WireSamples.DENIAL)),
                WireSample.of(
                        "Problem-invalid",
                        Problem.class,
                        Problem.invalid(List.of(new FieldError("quantity", "must be above zero")))),
                WireSample.of(
                        "Problem-plain", Problem.class, Problem.of(ProblemType.UNAVAILABLE, "risk-service is away")),
                WireSample.of("CellSettings", CellSettings.class, SettingsSample.CELL));
    }

    private static BrokerBookOrder brokersOwn() {
        return new BrokerBookOrder(
                WireSamples.CLIENT_ORDER,
                WireSamples.brokerOrder(),
                BrokerOrderId.of("P-0"),
                WireSamples.RELIANCE,
                Side.BUY,
                Quantity.of(10),
                Quantity.of(4),
                ProductType.MIS,
                Price.of("2455"),
                Price.of("2452.5"),
                Price.of("2450.05"),
                OrderState.PARTIALLY_FILLED,
                WireSamples.NOW);
    }

    private static Position position() {
        return new Position(
                WireSamples.RELIANCE,
                NetQuantity.of("-65"),
                Price.of("2450.05"),
                Price.of("2440"),
                Money.of("-120.5"),
                Money.of("653.25"));
    }

    private static AccountView account() {
        return new AccountView(
                WireSamples.ACCOUNT,
                TradingState.HALTED,
                TradingState.ACTIVE,
                TradingState.HALTED,
                7,
                List.of(USE),
                2,
                Money.of("-120.5"),
                Money.of("653.25"),
                new BrokerSession("kite", BrokerSession.State.VALID, "AB1234", WireSamples.LATER, null),
                List.of(new PositionDrift(
                        WireSamples.RELIANCE,
                        NetQuantity.of("-65"),
                        NetQuantity.of("-130"),
                        WireSamples.NOW,
                        WireSamples.LATER)));
    }

    private static BrokerPositions held() {
        return new BrokerPositions(
                List.of(ProductType.MIS, ProductType.NRML),
                List.of(new BrokerPositions.Held(WireSamples.RELIANCE, NetQuantity.of("-65"), Price.of("2450.05"))));
    }
}
