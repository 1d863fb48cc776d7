"""The published breeze-connect client, unchanged, against the simulator."""

import base64
import importlib.util
import os
import sys
from datetime import datetime, timedelta, timezone

from steps import Control, Steps, refused, until

# The client fetches a master while it is imported, so it is told where to before that; its own folder is where it
# looks for its settings.
BASE = sys.argv[1]
sys.path.append(importlib.util.find_spec("breeze_connect").submodule_search_locations[0])
import config  # noqa: E402

config.API_URL = BASE + "/breezeapi/api/v1/"
config.BREEZE_NEW_URL = BASE + "/api/v2/"
config.SECURITY_MASTER_URL = BASE + "/MotherAppMaster/SecurityMaster.zip"
config.LIVE_FEEDS_URL = config.LIVE_STREAM_URL = config.LIVE_OHLC_STREAM_URL = BASE

from breeze_connect.breeze_connect import BreezeConnect  # noqa: E402

STOCK = {"stock_code": "RELIND", "exchange_code": "NSE", "product": "cash"}
DAYS = {"from_date": "2020-01-01T06:00:00.000Z", "to_date": "2099-01-01T06:00:00.000Z"}


class Check:
    def __init__(self, control):
        self.control = Control(control)
        self.breeze = BreezeConnect("simkey")
        self.told = []
        self.steps = Steps("breeze-connect")

    def run(self):
        step = self.steps.step
        step("session: a wrong one is refused", self.wrong)
        step("session: exchange, masters read", self.login)
        step("customer, funds, margin, holdings", self.account)
        step("quotes of a share and of an option", self.quotes)
        step("option chain", self.chain)
        step("candles, old and new", self.candles)
        step("stream: order notifications", self.follow)
        step("stream: prices by name and by token", self.watch)
        step("stream: bars of a minute", self.bars)
        step("place a limit order, see it ordered", self.place)
        step("modify it", self.modify)
        step("fill it, hear of it on the stream", self.fill)
        step("trades, of the day and of the order", self.trades)
        step("positions", self.positions)
        step("partial fill, then cancel", self.partial)
        step("cancel what is gone is no data", self.too_late)
        step("market order: the client's own limit", self.market)
        step("stop order waits for its trigger", self.stop)
        step("option: place, see it on the stream", self.option)
        step("too large, off tick, half a lot: refused", self.refusals)
        step("square off", self.square)
        step("order list of an exchange", self.listed)
        step("preview, margin and limit calculators", self.calculate)
        step("GTT: single, three legs, modify, cancel", self.gtt)
        step("allocate funds", self.allocate)
        step("too many requests is an envelope", self.limited)
        step("a page of HTML raises", self.gateway)
        step("an expired session is a wrong checksum", self.expire)
        return self.steps.finish()

    @staticmethod
    def success(answer):
        assert answer["Status"] == 200 and answer["Error"] is None, answer
        return answer["Success"]

    @staticmethod
    def error(answer):
        assert answer["Status"] != 200 and answer["Success"] is None, answer
        return answer["Error"]

    def wrong(self):
        return refused(Exception, lambda: self.breeze.generate_session("simsecret", "nonsense"))

    def login(self):
        self.code = self.control.login()
        self.breeze.generate_session("simsecret", self.code)
        names = self.breeze.stock_script_dict_list
        assert names[1]["RELIND"] == "2885" and names[0]["RELIND"] == "500325"
        self.contract = next(name for name in names[4] if name.startswith("OPT-NIFTY") and name.endswith("-24500-CE"))
        self.expiry = "-".join(self.contract.split("-")[2:5])
        return f"{self.breeze.user_id}, {sum(map(len, names))} names, {self.contract}"

    def account(self):
        assert self.success(self.breeze.get_customer_details(self.code))["idirect_userid"] == self.breeze.user_id
        assert self.success(self.breeze.get_margin("NSE"))["cash_limit"] == 10000000
        assert self.error(self.breeze.get_portfolio_holdings("NSE")) == "No Data Found"
        assert self.error(self.breeze.get_demat_holdings()) == "No Data Found"
        return self.success(self.breeze.get_funds())["allocated_equity"]

    def nifty(self, **more):
        day = datetime.strptime(self.expiry, "%d-%b-%Y").strftime("%Y-%m-%dT06:00:00.000Z")
        return {"stock_code": "NIFTY", "exchange_code": "NFO", "expiry_date": day, "right": "call",
                "strike_price": "24500"} | more

    def symbol(self):
        return "NFO:NIFTY" + datetime.strptime(self.expiry, "%d-%b-%Y").strftime("%y%b").upper() + "24500CE"

    def quotes(self):
        self.control.prices({"NSE:RELIANCE": "2450", "BSE:RELIANCE": "2450.5", self.symbol(): "120"})
        both = self.success(self.breeze.get_quotes(stock_code="RELIND", exchange_code="BSE"))
        assert [(q["exchange_code"], q["ltp"]) for q in both] == [("NSE", 2450), ("BSE", 2450.5)]
        assert self.error(self.breeze.get_quotes(stock_code="NOBODY", exchange_code="NSE")) == "No Data Found"
        return self.success(self.breeze.get_quotes(**self.nifty(product_type="options")))[0]["ltp"]

    def chain(self):
        chain = self.breeze.get_option_chain_quotes(**self.nifty(product_type="options", strike_price=""))
        return f"{len(self.success(chain))} calls"

    def candles(self):
        terms = {"from_date": "2026-11-20T09:15:00.000Z", "to_date": "2026-11-20T09:19:00.000Z",
                 "stock_code": "RELIND", "exchange_code": "NSE", "product_type": "cash"}
        assert len(self.success(self.breeze.get_historical_data(interval="1minute", **terms))) == 5
        new = self.success(self.breeze.get_historical_data_v2(interval="1second", **terms))
        assert len(new) == 241
        return new[0]["datetime"]

    def follow(self):
        self.breeze.ws_connect()
        self.breeze.on_ticks = self.told.append
        said = self.breeze.subscribe_feeds(get_order_notification=True)
        assert said["message"] == "Order Notification subscribed successfully", said
        return said["message"]

    def heard(self, what, price=None):
        def looked():
            if price:
                self.control.prices(price)
            return next((t for t in reversed(self.told) if what(t)), None)

        return until(looked, "a message on the stream")

    def watch(self):
        said = self.breeze.subscribe_feeds(
            exchange_code="NFO", stock_code="NIFTY", product_type="options", expiry_date=self.expiry,
            strike_price="24500", right="call")
        assert "subscribed" in said["message"], said
        self.breeze.subscribe_feeds(stock_token="4.1!2885")
        option = self.heard(lambda t: t.get("product_type") == "Options" and "last" in t, {self.symbol(): "121"})
        assert option["last"] == 121 and option["exchange"] == "NSE Futures & Options", option
        share = self.heard(lambda t: t.get("exchange") == "NSE Equity", {"NSE:RELIANCE": "2450"})
        assert share["stock_name"] == "RELIANCE INDUSTRIES" and share["close"] == 2450, share
        depth = self.heard(lambda t: t.get("quotes") == "Market Depth")
        return f"{len(depth['depth'])} levels, {share['ltt']}"

    def bars(self):
        self.breeze.subscribe_feeds(stock_token="4.1!2885", interval="1minute")
        return self.heard(lambda t: t.get("interval") == "1minute", {"NSE:RELIANCE": "2450"})["close"]

    def order(self, order_id, exchange="NSE"):
        return self.success(self.breeze.get_order_detail(exchange, order_id))[0]

    def has_status(self, order_id, status, exchange="NSE"):
        return until(
            lambda: (o := self.order(order_id, exchange))["status"] == status and o, f"{order_id} {status}")

    def place_order(self, **more):
        terms = {"action": "buy", "order_type": "limit", "quantity": "10", "validity": "day", "price": ""}
        return self.breeze.place_order(**(STOCK | terms | more))

    def buy(self, **more):
        return self.success(self.place_order(**more))["order_id"]

    def place(self):
        self.open = self.buy(price="2400.5", user_remark="simulatorcheck1")
        order = self.has_status(self.open, "Ordered")
        assert order["user_remark"] == "" and order["pending_quantity"] == "10"
        told = self.heard(lambda t: t.get("orderReference") == self.open and t["orderStatus"] == "Ordered")
        assert told["orderFlow"] == "Buy" and told["stockCode"] == "RELIND", told
        return self.open

    def modify(self):
        changed = self.breeze.modify_order(self.open, "NSE", quantity="12", price="2401")
        assert self.success(changed)["message"] == "Successfully Modified the order"
        order = until(lambda: (o := self.order(self.open))["quantity"] == "12" and o, "the change")
        return order["price"]

    def fill(self):
        self.control.prices({"NSE:RELIANCE": "2400"})
        assert self.has_status(self.open, "Executed")["average_price"].startswith("2401")
        told = self.heard(lambda t: t.get("orderReference") == self.open and t["orderStatus"] == "Executed")
        assert told["orderExecutedQuantity"] == "12", told
        said = self.breeze.modify_order(self.open, "NSE", price="2402")["Error"]
        return f"{told['averageExecutedRate']}, then: {said}"

    def trades(self):
        day = self.success(self.breeze.get_trade_list(exchange_code="NSE", product_type="cash", action="buy"))
        assert day[0]["order_id"] == self.open and day[0]["quantity"] == "12"
        return self.success(self.breeze.get_trade_detail("NSE", self.open))[0]["execution_price"]

    def positions(self):
        held = self.success(self.breeze.get_portfolio_positions())[0]
        assert (held["action"], held["quantity"], held["stock_code"]) == ("Buy", "12", "RELIND")
        return held["average_price"]

    def partial(self):
        order_id = self.buy(price="2390")
        self.has_status(order_id, "Ordered")
        self.control.prices({"NSE:RELIANCE": {"price": "2389", "quantity": "4"}})
        self.has_status(order_id, "Partially Executed")
        self.success(self.breeze.cancel_order("NSE", order_id))
        order = self.has_status(order_id, "Partially Executed And Cancelled")
        self.heard(lambda t: t.get("orderReference") == order_id and t["cancelledQuantity"] == "6")
        return f"cancelled {order['cancelled_quantity']} of {order['quantity']}"

    def too_late(self):
        return self.error(self.breeze.cancel_order("NSE", self.open))

    def market(self):
        self.control.prices({"NSE:RELIANCE": "2400"})
        return self.has_status(self.buy(order_type="market"), "Executed")["price"]

    def stop(self):
        order_id = self.buy(action="sell", order_type="stoploss", stoploss="2380", price="2375")
        self.has_status(order_id, "Ordered")
        self.control.prices({"NSE:RELIANCE": "2379.5"})
        return self.has_status(order_id, "Executed")["average_price"]

    def option(self):
        terms = self.nifty(product="options", quantity="65", price="115.05")
        order_id = self.buy(**terms)
        order = self.has_status(order_id, "Ordered", "NFO")
        assert order["strike_price"] == 24500 and order["right"] == "Call"
        self.control.prices({self.symbol(): "115"})
        told = self.heard(lambda t: t.get("orderReference") == order_id and t["orderStatus"] == "Executed")
        assert (told["optionType"], told["executedQuantity"], told["expiryDate"]) == ("Call", "65", self.expiry), told
        return order_id

    def refusals(self):
        lot = self.error(self.place_order(**self.nifty(product="options", quantity="64", price="115")))
        freeze = self.error(self.place_order(**self.nifty(product="options", quantity="1820", price="115")))
        tick = self.error(self.place_order(price="2400.01"))
        return f"{lot}; {freeze}; {tick}"

    def square(self):
        answer = self.breeze.square_off(
            source_flag="", stock_code="RELIND", exchange_code="NSE", quantity="1", price="2370", action="sell",
            order_type="limit", validity="day", product="cash")
        said = self.success(answer)
        self.has_status(said["order_id"], "Executed")
        return said["message"]

    def listed(self):
        orders = self.success(self.breeze.get_order_list(exchange_code="NSE", **DAYS))
        assert {o["exchange_code"] for o in orders} == {"NSE"}
        tomorrow = (datetime.now(timezone.utc) + timedelta(days=2)).strftime("%Y-%m-%dT06:00:00.000Z")
        nothing = self.breeze.get_order_list(exchange_code="NSE", from_date=tomorrow, to_date=tomorrow)
        assert self.error(nothing) == "No Data Found"
        return f"{len(orders)} orders"

    def calculate(self):
        leg = {"strike_price": "24500", "quantity": "65", "right": "call", "product": "options", "action": "buy",
               "price": "100", "expiry_date": self.expiry, "stock_code": "NIFTY"}
        margin = self.success(self.breeze.margin_calculator([leg], exchange_code="NFO"))
        assert margin["order_value"] == "6500"
        self.success(self.breeze.limit_calculator(
            strike_price="24500", product_type="optionplus", expiry_date=self.expiry, underlying="NIFTY",
            exchange_code="NFO", order_flow="buy", stop_loss_trigger="110", option_type="call", source_flag="P",
            limit_rate="", order_reference="", available_quantity="", market_type="limit", fresh_order_limit="120"))
        preview = self.breeze.preview_order(
            stock_code="RELIND", exchange_code="NSE", product="cash", order_type="limit", price="2400", action="buy",
            quantity="1")
        return self.success(preview)["total_brokerage"]

    def gtt(self):
        self.control.prices({self.symbol(): "120"})
        terms = self.nifty(product="options", quantity="65", index_or_stock="index", trade_date=self.expiry)
        single = self.success(self.breeze.gtt_single_leg_place_order(
            gtt_type="single", order_details=[{"action": "sell", "limit_price": "90", "trigger_price": "95"}], **terms))
        self.success(self.breeze.gtt_single_leg_modify_order(
            exchange_code="NFO", gtt_order_id=single["gtt_order_id"], gtt_type="single",
            order_details=[{"action": "sell", "limit_price": "80", "trigger_price": "85"}]))
        self.success(self.breeze.gtt_single_leg_cancel_order("NFO", single["gtt_order_id"]))
        legs = [{"gtt_leg_type": "target", "action": "sell", "limit_price": "130", "trigger_price": "130"},
                {"gtt_leg_type": "stoploss", "action": "sell", "limit_price": "100", "trigger_price": "101"}]
        self.success(self.breeze.gtt_three_leg_place_order(
            gtt_type="cover_oco", fresh_order_action="buy", fresh_order_price="118", fresh_order_type="limit",
            order_details=legs, **terms))
        kept = self.success(self.breeze.gtt_order_book(exchange_code="NFO", **DAYS))
        self.has_status(kept[1]["fresh_order_id"], "Ordered", "NFO")
        self.control.prices({self.symbol(): "118"})
        self.has_status(kept[1]["fresh_order_id"], "Executed", "NFO")
        self.control.prices({self.symbol(): "130"})
        kept = self.success(self.breeze.gtt_order_book(exchange_code="NFO", **DAYS))
        assert kept[0]["order_details"][0]["status"] == "Cancelled"
        return [leg["status"] for leg in kept[1]["order_details"]]

    def allocate(self):
        return self.success(self.breeze.set_funds(transaction_type="credit", amount="200", segment="Equity"))

    def limited(self):
        self.control.call("POST", "/faults", {"kind": "too-many-requests", "count": 1})
        answer = self.breeze.get_funds()
        assert answer["Status"] == 5
        return self.error(answer)

    def gateway(self):
        self.control.call("POST", "/faults", {"kind": "bad-gateway", "count": 1})
        return refused(Exception, self.breeze.get_funds)

    def expire(self):
        assert base64.b64decode(self.breeze.api_handler.base64_session_token).decode().startswith("SIMUSER:")
        self.control.call("POST", "/session/expire")
        return self.error(self.breeze.get_funds())


if __name__ == "__main__":
    failures = Check(sys.argv[2]).run()
    os._exit(1 if failures else 0)  # the sockets have no end of their own
