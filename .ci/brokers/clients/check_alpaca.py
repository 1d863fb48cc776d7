"""The published alpaca-py client, unchanged, against the simulator."""

import sys
import threading

from alpaca.common.exceptions import APIError
from alpaca.data.historical import StockHistoricalDataClient
from alpaca.data.requests import StockBarsRequest, StockLatestQuoteRequest, StockLatestTradeRequest
from alpaca.data.timeframe import TimeFrame
from alpaca.trading.client import TradingClient
from alpaca.trading.enums import OrderClass, OrderSide, OrderStatus, QueryOrderStatus, TimeInForce
from alpaca.trading.requests import (
    ClosePositionRequest,
    GetAssetsRequest,
    GetCalendarRequest,
    GetOrdersRequest,
    LimitOrderRequest,
    MarketOrderRequest,
    ReplaceOrderRequest,
    StopLossRequest,
    StopLimitOrderRequest,
    TakeProfitRequest,
    TrailingStopOrderRequest,
)
from alpaca.trading.stream import TradingStream

from steps import Control, Steps, refused, until

KEYS = ("simkey", "simsecret")


class Follower:
    """A trading stream and what it told."""

    def __init__(self, base):
        self.updates = []
        self.stream = TradingStream(*KEYS, url_override=base.replace("http", "ws", 1) + "/stream")
        self.stream.subscribe_trade_updates(self.told)
        threading.Thread(target=self.stream.run, daemon=True).start()

    async def told(self, update):
        self.updates.append(update)

    def events(self, order):
        return [str(getattr(u.event, "value", u.event)) for u in self.updates if u.order.id == order.id]


class Check:
    def __init__(self, base, control):
        self.base = base
        self.control = Control(control)
        self.client = TradingClient(*KEYS, url_override=base)
        self.data = StockHistoricalDataClient(*KEYS, url_override=base)
        self.steps = Steps("alpaca-py")

    def run(self):
        step = self.steps.step
        step("wrong keys are refused", self.keys)
        step("account, configuration, clock, calendar", self.account)
        step("assets, with a slash in one", self.assets)
        step("latest trade and quote, bars", self.prices)
        step("stream: authenticate and listen", self.follow)
        step("place a limit order, see it open", self.place)
        step("look it up by client order id", self.look_up)
        step("a client order id is good once", self.twice)
        step("replace it: a new id", self.replace)
        step("fill it, hear of it on the stream", self.fill)
        step("partial fill, then cancel", self.partial)
        step("canceling a filled order is refused", self.too_late)
        step("sub-penny price is refused", self.sub_penny)
        step("too little buying power is refused", self.unaffordable)
        step("bracket: legs wait, target ends the stop", self.bracket)
        step("oco: the stop ends the target", self.oco)
        step("stop limit and trailing stop", self.stops)
        step("list orders nested and by symbol", self.listed)
        step("positions, closing one and all", self.positions)
        step("cancel all", self.cancel_all)
        step("revoked keys are refused", self.revoked)
        return self.steps.finish()

    def keys(self):
        wrong = TradingClient("simkey", "nonsense", url_override=self.base)
        return refused(APIError, wrong.get_account).status_code

    def account(self):
        assert self.client.get_account_configurations().suspend_trade is False
        assert self.client.get_clock().is_open
        assert self.client.get_calendar(GetCalendarRequest())[0].open
        return self.client.get_account().buying_power

    def assets(self):
        assert self.client.get_asset("BTC/USD").symbol == "BTC/USD"
        refused(APIError, lambda: self.client.get_asset("NOTHING"))
        return [asset.symbol for asset in self.client.get_all_assets(GetAssetsRequest())]

    def prices(self):
        self.control.prices({"NASDAQ:AAPL": "190", "ARCA:SPY": "560.5"})
        both = ["AAPL", "SPY"]
        trades = self.data.get_stock_latest_trade(StockLatestTradeRequest(symbol_or_symbols=both))
        quotes = self.data.get_stock_latest_quote(StockLatestQuoteRequest(symbol_or_symbols=both))
        bars = self.data.get_stock_bars(StockBarsRequest(symbol_or_symbols=both, timeframe=TimeFrame.Minute))
        assert quotes["AAPL"].bid_price < 190 < quotes["AAPL"].ask_price and bars["AAPL"][0].close == 190
        return trades["SPY"].price

    def follow(self):
        self.follower = Follower(self.base)

        def listening():
            order = self.buy(limit_price=1)
            self.client.cancel_order_by_id(order.id)
            return self.follower.updates

        until(listening, "an update")

    def buy(self, symbol="AAPL", qty=10, **more):
        terms = {"side": OrderSide.BUY, "time_in_force": TimeInForce.DAY, "limit_price": 180} | more
        return self.client.submit_order(LimitOrderRequest(symbol=symbol, qty=qty, **terms))

    def has_status(self, order, status):
        return until(lambda: (o := self.client.get_order_by_id(order.id)).status == status and o, f"{order.id} {status}")

    def place(self):
        self.open = self.buy(client_order_id="simulatorcheck1")
        self.has_status(self.open, OrderStatus.NEW)
        return self.open.id

    def look_up(self):
        assert self.client.get_order_by_client_id("simulatorcheck1").id == self.open.id
        return refused(APIError, lambda: self.client.get_order_by_client_id("nobody")).code

    def twice(self):
        error = refused(APIError, lambda: self.buy(client_order_id="simulatorcheck1"))
        assert error.status_code == 422 and error.code == 40010001
        return error.message

    def replace(self):
        new = self.client.replace_order_by_id(self.open.id, ReplaceOrderRequest(qty=12, limit_price=181.5))
        old = self.has_status(self.open, OrderStatus.REPLACED)
        assert new.id != old.id and old.replaced_by == new.id and new.replaces == old.id
        self.open = self.has_status(new, OrderStatus.NEW)
        return self.open.qty

    def fill(self):
        self.control.prices({"NASDAQ:AAPL": "181"})
        filled = self.has_status(self.open, OrderStatus.FILLED)
        until(lambda: "fill" in self.follower.events(self.open), "fill on the stream")
        assert filled.filled_avg_price == "181.5" and filled.filled_qty == "12"
        return self.follower.events(self.open)

    def partial(self):
        order = self.buy(limit_price=170)
        self.has_status(order, OrderStatus.NEW)
        self.control.prices({"NASDAQ:AAPL": {"price": "170", "quantity": "4"}})
        self.has_status(order, OrderStatus.PARTIALLY_FILLED)
        self.client.cancel_order_by_id(order.id)
        assert self.has_status(order, OrderStatus.CANCELED).filled_qty == "4"
        return until(lambda: (e := self.follower.events(order))[-1] == "canceled" and e, "canceled on the stream")

    def too_late(self):
        error = refused(APIError, lambda: self.client.cancel_order_by_id(self.open.id))
        assert error.code == 42210000
        return error.message

    def sub_penny(self):
        return refused(APIError, lambda: self.buy(limit_price=180.001)).message

    def unaffordable(self):
        error = refused(APIError, lambda: self.buy(qty=1000000))
        assert error.status_code == 403 and error.code == 40310000
        return error.message

    def bracket(self):
        self.control.prices({"NASDAQ:MSFT": "410"})
        order = self.buy(
            "MSFT", limit_price=405, order_class=OrderClass.BRACKET,
            take_profit=TakeProfitRequest(limit_price=420), stop_loss=StopLossRequest(stop_price=400))
        target, stop = order.legs
        self.has_status(target, OrderStatus.HELD)
        self.control.prices({"NASDAQ:MSFT": "405"})
        self.has_status(target, OrderStatus.NEW)
        self.control.prices({"NASDAQ:MSFT": "421"})
        self.has_status(target, OrderStatus.FILLED)
        self.has_status(stop, OrderStatus.CANCELED)

    def oco(self):
        self.control.prices({"ARCA:SPY": "560"})
        bought = self.client.submit_order(
            MarketOrderRequest(symbol="SPY", qty=5, side=OrderSide.BUY, time_in_force=TimeInForce.DAY))
        self.has_status(bought, OrderStatus.FILLED)
        target = self.client.submit_order(LimitOrderRequest(
            symbol="SPY", qty=5, side=OrderSide.SELL, time_in_force=TimeInForce.GTC, order_class=OrderClass.OCO,
            take_profit=TakeProfitRequest(limit_price=570), stop_loss=StopLossRequest(stop_price=550)))
        self.has_status(target, OrderStatus.NEW)
        self.control.prices({"ARCA:SPY": "549"})
        self.has_status(target.legs[0], OrderStatus.FILLED)
        self.has_status(target, OrderStatus.CANCELED)

    def stops(self):
        stop = self.client.submit_order(StopLimitOrderRequest(
            symbol="TSLA", qty=1, side=OrderSide.BUY, time_in_force=TimeInForce.DAY, stop_price=250, limit_price=251))
        trailing = self.client.submit_order(TrailingStopOrderRequest(
            symbol="TSLA", qty=1, side=OrderSide.SELL, time_in_force=TimeInForce.DAY, trail_price=5))
        self.has_status(stop, OrderStatus.NEW)
        self.has_status(trailing, OrderStatus.NEW)
        for price in ("240", "250.5", "245"):
            self.control.prices({"NASDAQ:TSLA": price})
        self.has_status(stop, OrderStatus.FILLED)
        return self.has_status(trailing, OrderStatus.FILLED).filled_avg_price

    def listed(self):
        every = GetOrdersRequest(status=QueryOrderStatus.ALL, nested=True, symbols=["MSFT"], limit=10)
        orders = self.client.get_orders(every)
        assert len(orders) == 1 and len(orders[0].legs) == 2
        assert self.client.get_orders() == []
        return orders[0].order_class

    def positions(self):
        held = self.client.get_open_position("AAPL")
        assert held.qty == "16" and held.side.value == "long"
        self.client.close_position("AAPL", ClosePositionRequest(qty="6"))
        self.control.prices({"NASDAQ:AAPL": "185"})
        until(lambda: self.client.get_open_position("AAPL").qty == "10", "the part that is left")
        closed = self.client.close_all_positions(cancel_orders=True)
        until(lambda: self.client.get_all_positions() == [], "nothing held")
        return [response.status for response in closed]

    def cancel_all(self):
        order = self.buy()
        self.has_status(order, OrderStatus.NEW)
        canceled = self.client.cancel_orders()
        self.has_status(order, OrderStatus.CANCELED)
        return canceled[0].status

    def revoked(self):
        self.control.call("POST", "/session/expire")
        return refused(APIError, self.client.get_account).status_code


if __name__ == "__main__":
    sys.exit(1 if Check(sys.argv[1], sys.argv[2]).run() else 0)
