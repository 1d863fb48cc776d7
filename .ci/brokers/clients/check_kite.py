"""The published kiteconnect client, unchanged, against the simulator."""

import os
import sys

from kiteconnect import KiteConnect, KiteTicker
from kiteconnect.exceptions import DataException, InputException, NetworkException, OrderException, TokenException

from steps import Control, Steps, refused, until

INFY = 1594 << 8 | 1
NIFTY = 1001 << 8 | 9
STOCK = {"exchange": "NSE", "tradingsymbol": "INFY", "product": "MIS"}


class Follower:
    """A ticker and what it told."""

    def __init__(self, root, token):
        self.orders = []
        self.ticks = {}
        self.ticker = KiteTicker("simkey", token, root=root, reconnect=False)
        self.ticker.on_connect = self.connected
        self.ticker.on_ticks = self.ticked
        self.ticker.on_order_update = lambda _, order: self.orders.append(order)
        self.ticker.connect(threaded=True)

    def connected(self, ticker, _):
        ticker.subscribe([INFY, NIFTY])
        ticker.set_mode(ticker.MODE_FULL, [INFY, NIFTY])

    def ticked(self, _, ticks):
        for tick in ticks:
            self.ticks[tick["instrument_token"]] = tick

    def told(self, order_id, status):
        return [o for o in self.orders if o["order_id"] == order_id and o["status"] == status]


class Check:
    def __init__(self, base, control):
        self.base = base
        self.control = Control(control)
        self.kite = KiteConnect("simkey", root=base)
        self.steps = Steps("kiteconnect")

    def run(self):
        step = self.steps.step
        step("session: exchange a request token", self.login)
        step("profile, margins, holdings", self.account)
        step("instruments of an exchange", self.masters)
        step("quote, ohlc, ltp, candles", self.quotes)
        step("stream: connect and subscribe", self.follow)
        step("place a limit order, see it open", self.place)
        step("modify it", self.modify)
        step("fill it, hear of it on the stream", self.fill)
        step("stream: full packet decoded", self.packet)
        step("trades and positions", self.after_fill)
        step("partial fill is an UPDATE on the stream", self.partial)
        step("cancel an order", self.cancel)
        step("history of an order", self.history)
        step("market order without protection is refused", self.naked)
        step("market order with protection", self.protected)
        step("stop order waits for its trigger", self.stop)
        step("cover order: place, move, exit, cancel", self.cover)
        step("autoslice", self.autoslice)
        step("margins of orders and of a basket", self.calculate)
        step("GTT: place, list, modify, fire, delete", self.gtt)
        step("convert a position", self.convert)
        step("too many requests is a NetworkException", self.limited)
        step("a page of HTML is a DataException", self.gateway)
        step("an expired session is a TokenException", self.expire)
        return self.steps.finish()

    def login(self):
        session = self.kite.generate_session(self.control.login(), api_secret="simsecret")
        self.kite.set_access_token(session["access_token"])
        refused(TokenException, lambda: self.kite.generate_session("nonsense", api_secret="simsecret"))
        return session["user_id"]

    def account(self):
        assert self.kite.profile()["broker"] == "ZERODHA"
        assert self.kite.holdings() == []
        assert self.kite.margins("equity")["enabled"]
        return self.kite.margins()["equity"]["net"]

    def masters(self):
        rows = self.kite.instruments("NFO")
        self.option = next(row for row in rows if row["instrument_type"] == "CE")
        assert self.option["lot_size"] == 65 and self.option["expiry"].year >= 2026
        return f"{len(self.kite.instruments())} rows, {self.option['tradingsymbol']}"

    def quotes(self):
        self.control.prices({"NSE:INFY": "1500", "NSE:M&M": "2900.5"})
        full = self.kite.quote("NSE:INFY", "NSE:NOTHING")
        assert list(full) == ["NSE:INFY"] and len(full["NSE:INFY"]["depth"]["buy"]) == 5
        ltp = self.kite.ltp(["NSE:M&M"])
        ohlc = self.kite.ohlc("NSE:INFY")
        assert ohlc["NSE:INFY"]["ohlc"]["close"] == 1500
        candles = self.kite.historical_data(INFY, "2026-11-20 09:15:00", "2026-11-20 09:20:00", "minute")
        assert len(candles) == 6
        return ltp["NSE:M&M"]["last_price"]

    def follow(self):
        self.follower = Follower(self.base.replace("http", "ws", 1), self.kite.access_token)
        until(lambda: INFY in self.follower.ticks and NIFTY in self.follower.ticks, "the first ticks")
        return self.follower.ticks[NIFTY]["last_price"]

    def order(self, order_id):
        return next(o for o in self.kite.orders() if o["order_id"] == order_id)

    def has_status(self, order_id, status):
        return until(lambda: (o := self.order(order_id))["status"] == status and o, f"{order_id} {status}")

    def buy(self, **more):
        terms = {"variety": "regular", "transaction_type": "BUY", "quantity": 10, "order_type": "LIMIT"} | STOCK | more
        return self.kite.place_order(**terms)

    def place(self):
        self.open = self.buy(price=1490.5, tag="simulatorcheck1")
        assert self.has_status(self.open, "OPEN")["tag"] == "simulatorcheck1"
        until(lambda: self.follower.told(self.open, "OPEN"), "OPEN on the stream")
        refused(InputException, lambda: self.buy(price=1490.51))
        return self.open

    def modify(self):
        self.kite.modify_order("regular", self.open, quantity=12, price=1491)
        changed = until(lambda: (o := self.order(self.open))["quantity"] == 12 and o, "the change")
        assert changed["price"] == 1491 and changed["modified"]
        until(lambda: self.follower.told(self.open, "UPDATE"), "UPDATE on the stream")

    def fill(self):
        self.control.prices({"NSE:INFY": "1490"})
        assert self.has_status(self.open, "COMPLETE")["average_price"] == 1491
        told = until(lambda: self.follower.told(self.open, "COMPLETE"), "COMPLETE on the stream")
        return f"filled_quantity {told[0]['filled_quantity']}"

    def packet(self):
        tick = until(lambda: (t := self.follower.ticks[INFY])["last_price"] == 1490 and t, "the new price")
        assert tick["mode"] == "full" and len(tick["depth"]["sell"]) == 5 and tick["ohlc"]["close"] == 1500
        assert self.follower.ticks[NIFTY]["tradable"] is False
        return tick["depth"]["buy"][0]["price"]

    def after_fill(self):
        assert self.kite.order_trades(self.open)[0]["quantity"] == 12
        assert len(self.kite.trades()) == 1
        net = self.kite.positions()["net"][0]
        assert (net["tradingsymbol"], net["quantity"]) == ("INFY", 12)
        return net["average_price"]

    def partial(self):
        order_id = self.buy(price=1480)
        self.has_status(order_id, "OPEN")
        self.control.prices({"NSE:INFY": {"price": "1479", "quantity": "4"}})
        assert self.order(order_id)["filled_quantity"] == 4
        assert until(lambda: self.follower.told(order_id, "UPDATE"), "UPDATE")[0]["filled_quantity"] == 4
        self.kite.cancel_order("regular", order_id)
        assert self.has_status(order_id, "CANCELLED")["filled_quantity"] == 4

    def cancel(self):
        order_id = self.buy(price=1400)
        self.kite.cancel_order("regular", order_id)
        self.has_status(order_id, "CANCELLED")
        return refused(OrderException, lambda: self.kite.cancel_order("regular", order_id))

    def history(self):
        return " > ".join(step["status"] for step in self.kite.order_history(self.open)[:4])

    def naked(self):
        return refused(InputException, lambda: self.buy(order_type="MARKET"))

    def protected(self):
        self.control.prices({"NSE:INFY": "1479"})
        order_id = self.buy(order_type="MARKET", market_protection=-1)
        return self.has_status(order_id, "COMPLETE")["tags"]

    def stop(self):
        order_id = self.kite.place_order(
            "regular", transaction_type="SELL", quantity=12, order_type="SL", trigger_price=1450, price=1445, **STOCK)
        self.has_status(order_id, "TRIGGER PENDING")
        self.control.prices({"NSE:INFY": "1450"})
        return self.has_status(order_id, "COMPLETE")["average_price"]

    def cover(self):
        self.control.prices({"NSE:INFY": "1480"})
        terms = STOCK | {"transaction_type": "BUY", "quantity": 3}
        entry = self.kite.place_order("co", order_type="LIMIT", price=1480, trigger_price=1450, tag="covered", **terms)
        self.has_status(entry, "COMPLETE")
        stop = next(o for o in self.kite.orders() if o["parent_order_id"] == entry)["order_id"]
        self.has_status(stop, "TRIGGER PENDING")
        self.kite.modify_order("co", stop, parent_order_id=entry, trigger_price=1455)
        until(lambda: self.order(stop)["trigger_price"] == 1455, "the moved stop")
        self.kite.exit_order("co", stop, parent_order_id=entry)
        left = self.has_status(stop, "COMPLETE")
        resting = self.kite.place_order("co", order_type="LIMIT", price=1470, trigger_price=1450, **terms)
        self.has_status(resting, "OPEN")
        self.kite.cancel_order("co", resting)
        self.has_status(resting, "CANCELLED")
        refused(InputException, lambda: self.kite.place_order(
            "co", order_type="LIMIT", price=1470, trigger_price=1475, **terms))
        return left["average_price"]

    def autoslice(self):
        placed = self.kite.place_autoslice_order(
            "regular", "NFO", self.option["tradingsymbol"], "BUY", 3250, "NRML", "LIMIT", price=1)
        return f"{1 + len(placed['children'])} slices"

    def calculate(self):
        order = STOCK | {"transaction_type": "BUY", "variety": "regular", "order_type": "LIMIT", "quantity": 2, "price": 10}
        assert self.kite.order_margins([order])[0]["total"] == 20
        return self.kite.basket_order_margins([order], mode="compact")["final"]["total"]

    def gtt(self):
        order = {"transaction_type": "SELL", "quantity": 1, "order_type": "LIMIT", "product": "CNC"}
        terms = {"tradingsymbol": "TCS", "exchange": "NSE", "last_price": 3400}
        self.control.prices({"NSE:TCS": "3400"})
        legs = [order | {"price": 3300}, order | {"price": 3500}]
        trigger = self.kite.place_gtt("two-leg", trigger_values=[3300, 3500], orders=legs, **terms)["trigger_id"]
        self.kite.modify_gtt(trigger, "two-leg", trigger_values=[3310, 3500], orders=legs, **terms)
        other = self.kite.place_gtt("single", trigger_values=[3000], orders=legs[:1], **terms)["trigger_id"]
        self.kite.delete_gtt(other)
        self.control.prices({"NSE:TCS": "3505"})
        fired = until(lambda: (t := self.kite.get_gtt(trigger))["status"] == "triggered" and t, "the trigger")
        result = fired["orders"][1]["result"]["order_result"]
        assert result["status"] == "success" and self.order(result["order_id"])
        return [row["status"] for row in self.kite.get_gtts()]

    def convert(self):
        return self.kite.convert_position(
            transaction_type="BUY", position_type="day", quantity=1, old_product="MIS", new_product="CNC",
            exchange="NSE", tradingsymbol="INFY")

    def limited(self):
        self.control.call("POST", "/faults", {"kind": "too-many-requests", "count": 1})
        error = refused(NetworkException, self.kite.orders)
        assert error.code == 429
        return error

    def gateway(self):
        self.control.call("POST", "/faults", {"kind": "bad-gateway", "count": 1})
        return refused(DataException, self.kite.orders)

    def expire(self):
        self.control.call("POST", "/session/expire")
        return refused(TokenException, self.kite.profile)


if __name__ == "__main__":
    failures = Check(sys.argv[1], sys.argv[2]).run()
    os._exit(1 if failures else 0)  # the ticker's reactor has no end of its own
