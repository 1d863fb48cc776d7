"""The published fyers-apiv3 client, unchanged, against the simulator."""

import base64
import json
import os
import sys
import urllib.request

from fyers_apiv3 import fyersModel
from fyers_apiv3.FyersWebsocket import data_ws, defines
from fyers_apiv3.FyersWebsocket.order_ws import FyersOrderSocket

from steps import Control, Steps, until

STOCK = "NSE:INFY-EQ"
CANCELED, FILLED, TRANSIT, REJECTED, PENDING = 1, 2, 4, 5, 6


class Follower:
    """An order socket and what it told."""

    def __init__(self, base, token):
        self.orders = []
        self.trades = []
        self.positions = []
        self.general = []
        self.socket = FyersOrderSocket(
            access_token=f"simkey:{token}", reconnect=False, log_path=".", on_connect=self.connected,
            on_orders=lambda message: self.orders.append(message["orders"]),
            on_trades=lambda message: self.trades.append(message["trades"]),
            on_positions=lambda message: self.positions.append(message["positions"]),
            on_general=self.general.append)
        self.socket._FyersOrderSocket__url = base.replace("http", "ws", 1) + "/trade/v3"
        self.socket.connect()

    def connected(self):
        self.socket.subscribe("OnOrders,OnTrades,OnPositions,OnGeneral")

    def told(self, order_id, status):
        return [o for o in self.orders if o["id"] == order_id and o["status"] == status]


class PriceFollower:
    """A data socket and what it told."""

    def __init__(self, base, token):
        self.prices = {}
        self.said = []
        self.socket = data_ws.FyersDataSocket(
            access_token=f"simkey:{token}", log_path=".", reconnect=False, on_message=self.heard,
            on_error=self.said.append)
        self.socket._FyersDataSocket__url = base.replace("http", "ws", 1) + "/hsm/v1-5/prod"
        self.socket.connect()

    def heard(self, message):
        if "symbol" in message:
            self.prices.setdefault(message["symbol"], {}).update(message)
        else:
            self.said.append(message)

    def ltp(self, symbol):
        return self.prices.get(symbol, {}).get("ltp")


class Symbols(data_ws.SymbolConversion):
    """Its address is a constant inside the constructor."""

    base = ""

    def __init__(self, *given):
        super().__init__(*given)
        self.symbols_token_api = self.base + "/data/symbol-token"


def answered(answer, code):
    """The answer, which has to have this code."""
    assert answer.get("code") == code, answer
    return answer


class Check:
    def __init__(self, base, control):
        self.base = base
        self.control = Control(control)
        fyersModel.Config.API = base + "/api/v3"
        fyersModel.Config.DATA_API = base + "/data"
        Symbols.base = base
        data_ws.SymbolConversion = Symbols
        defines.INDEX_HSM_MAPPING_API = base + "/sym_details/index_hsm_mapping.json"
        self.steps = Steps("fyers-apiv3")

    def run(self):
        step = self.steps.step
        step("login page answers with code and state", self.page)
        step("session: exchange a code", self.login)
        step("a token that is none is refused", self.stranger)
        step("profile, funds, holdings, market status", self.account)
        step("symbol masters", self.masters)
        step("quotes by GET and POST, depth", self.quotes)
        step("candles and option chain", self.candles)
        step("order stream: connect and subscribe", self.follow)
        step("price stream: symbols, an index, depth", self.follow_prices)
        step("place a limit order, see it pending", self.place)
        step("find it by id and by tag", self.look_up)
        step("modify it", self.modify)
        step("fill it, hear of it on the stream", self.fill)
        step("trades and positions, in book and stream", self.after_fill)
        step("partial fill, then cancel", self.partial)
        step("canceling what is over is refused", self.too_late)
        step("a price off the tick is refused", self.off_tick)
        step("too little money rejects it later", self.unaffordable)
        step("market order, stop order", self.market)
        step("slices above the freeze quantity", self.slices)
        step("bracket: the target ends the stop", self.bracket)
        step("cover: the stop ends the position", self.cover)
        step("basket: place, modify, cancel", self.basket)
        step("order of two legs", self.legs)
        step("GTT: place, modify, list, fire, cancel", self.gtt)
        step("convert a position, exit all", self.exits)
        step("too many requests", self.limited)
        step("a page of HTML", self.gateway)
        step("an order in transit", self.unsure)
        step("logout ends the session", self.logout)
        return self.steps.finish()

    def session(self, code=None):
        session = fyersModel.SessionModel(
            client_id="simkey", secret_key="simsecret", redirect_uri="http://127.0.0.1/callback", state="here",
            response_type="code", grant_type="authorization_code")
        session.set_token(code)
        return session

    def page(self):
        with urllib.request.urlopen(self.session().generate_authcode(), timeout=10) as answer:
            page = answer.read().decode()
        self.code = page.split("<code>")[1].split("</code>")[0]
        return "no redirect address is registered: the page shows it"

    def login(self):
        token = answered(self.session(self.code).generate_token(), 200)["access_token"]
        assert self.session(self.code).generate_token()["s"] == "error"
        self.token = answered(self.session(self.control.login()).generate_token(), 200)["access_token"]
        assert token != self.token
        self.fyers = fyersModel.FyersModel(client_id="simkey", token=self.token, log_path=".")
        payload = self.token.split(".")[1]
        return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))["exp"]

    def stranger(self):
        other = fyersModel.FyersModel(client_id="simkey", token="nonsense", log_path=".")
        return answered(other.get_profile(), -15)["message"]

    def account(self):
        assert self.fyers.get_profile()["data"]["fy_id"]
        assert self.fyers.holdings()["holdings"] == []
        assert self.fyers.market_status()["marketStatus"][0]["status"] == "OPEN"
        return next(row["equityAmount"] for row in self.fyers.funds()["fund_limit"] if row["id"] == 10)

    def master(self, name):
        with urllib.request.urlopen(f"{self.base}/sym_details/{name}", timeout=10) as answer:
            return answer.read().decode()

    def masters(self):
        rows = json.loads(self.master("NSE_FO_sym_master.json"))
        self.option = next(row for row in rows.values() if row["optType"] == "CE")
        assert self.option["minLotSize"] == 65 and self.option["qtyFreeze"] == "1800"
        assert STOCK in json.loads(self.master("NSE_CM_sym_master.json"))
        assert all(len(line.split(",")) == 21 for line in self.master("NSE_CM.csv").splitlines())
        return f"{len(rows)} contracts, {self.option['symTicker']}"

    def quotes(self):
        self.control.prices({"NSE:INFY": "1500", "NSE:M&M": "2900.5"})
        both = self.fyers.quotes({"symbols": f"{STOCK},NSE:NOTHING-EQ"})["d"]
        assert both[0]["v"]["lp"] == 1500 and both[1]["s"] == "error"
        depth = self.fyers.depth({"symbol": "NSE:M&M-EQ", "ohlcv_flag": "1"})["d"]["NSE:M&M-EQ"]
        assert len(depth["bids"]) == 5 and depth["ltp"] == 2900.5
        return self.fyers.quotes_v2({"symbols": ["NSE:M&M-EQ"]})["d"][0]["v"]["lp"]

    def candles(self):
        wish = {"symbol": STOCK, "resolution": "5", "date_format": "0", "cont_flag": "1"}
        candles = self.fyers.history(wish | {"range_from": "1763955900", "range_to": "1763957400"})["candles"]
        chain = self.fyers.optionchain({"symbol": "NSE:NIFTY50-INDEX", "strikecount": 1, "timestamp": ""})
        assert chain["data"]["optionsChain"][1]["option_type"] == "CE"
        return f"{len(candles)} candles, {len(chain['data']['optionsChain'])} contracts"

    def follow(self):
        self.follower = Follower(self.base, self.token)
        return until(lambda: self.follower.general, "an answer to the subscription")[0]["message"]

    def follow_prices(self):
        follower = PriceFollower(self.base, self.token)
        follower.socket.subscribe(symbols=[STOCK, "NSE:NIFTY50-INDEX", "NSE:NOTHING-EQ"], data_type="SymbolUpdate")
        until(lambda: follower.ltp(STOCK) == 1500 and follower.ltp("NSE:NIFTY50-INDEX") == 24500, "snapshots")
        self.control.prices({"NSE:INFY": "1501.05"})
        until(lambda: follower.ltp(STOCK) == 1501.05, "the new price")
        unknown = ["NSE:NOTHING-EQ"]
        until(lambda: any(said.get("invalid_symbols") == unknown for said in follower.said), "the unknown symbol")
        follower.socket.subscribe(symbols=["NSE:TCS-EQ"], data_type="DepthUpdate")
        until(lambda: "bid_price5" in follower.prices.get("NSE:TCS-EQ", {}), "the depth")
        return follower.prices[STOCK]["prev_close_price"]

    def order(self, order_id):
        return self.fyers.get_orders({"id": order_id})["orderBook"][0]

    def has_status(self, order_id, status):
        return until(lambda: (o := self.order(order_id))["status"] == status and o, f"{order_id} {status}")

    def terms(self, **more):
        return {
            "symbol": STOCK, "qty": 10, "type": 1, "side": 1, "productType": "INTRADAY", "limitPrice": 0,
            "stopPrice": 0, "validity": "DAY", "disclosedQty": 0, "offlineOrder": False} | more

    def buy(self, **more):
        return answered(self.fyers.place_order(self.terms(**more)), 1101)["id"]

    def place(self):
        self.open = self.buy(limitPrice=1490.5, orderTag="simulatorcheck1")
        assert self.has_status(self.open, PENDING)["orderTag"] == "1:simulatorcheck1"
        until(lambda: self.follower.told(self.open, PENDING), "pending on the stream")
        return self.open

    def look_up(self):
        by_tag = self.fyers.orderbook({"order_tag": "1:simulatorcheck1"})["orderBook"]
        assert [row["id"] for row in by_tag] == [self.open]
        answered(self.fyers.orderbook({"id": "1"}), -51)
        return self.fyers.orderbook({"id": self.open})["orderBook"][0]["orderNumStatus"]

    def modify(self):
        answered(self.fyers.modify_order({"id": self.open, "qty": 12}), -50)
        answered(self.fyers.modify_order({"id": self.open, "type": 1, "qty": 12, "limitPrice": 1491}), 1102)
        until(lambda: (o := self.order(self.open))["qty"] == 12 and o["limitPrice"] == 1491, "the change")

    def fill(self):
        self.control.prices({"NSE:INFY": "1490"})
        assert self.has_status(self.open, FILLED)["tradedPrice"] == 1491
        told = until(lambda: self.follower.told(self.open, FILLED), "filled on the stream")[0]
        assert told["filledQty"] == 12 and told["orderTag"] == "1:simulatorcheck1"
        return [o["status"] for o in self.follower.orders if o["id"] == self.open]

    def after_fill(self):
        trade = self.fyers.tradebook()["tradeBook"][0]
        assert (trade["orderNumber"], trade["tradedQty"]) == (self.open, 12)
        told = until(lambda: self.follower.trades, "the trade on the stream")[0]
        assert told["tradeNumber"] == trade["tradeNumber"]
        assert until(lambda: self.follower.positions, "the position on the stream")[0]["netQty"] == 12
        position = self.fyers.positions()["netPositions"][0]
        assert position["netQty"] == 12
        return position["id"]

    def partial(self):
        order_id = self.buy(limitPrice=1480)
        self.has_status(order_id, PENDING)
        self.control.prices({"NSE:INFY": {"price": "1479", "quantity": "4"}})
        assert self.order(order_id)["filledQty"] == 4
        answered(self.fyers.cancel_order({"id": order_id}), 1103)
        assert self.has_status(order_id, CANCELED)["filledQty"] == 4
        until(lambda: self.follower.told(order_id, CANCELED), "canceled on the stream")

    def too_late(self):
        return answered(self.fyers.cancel_order({"id": self.open}), -50)["message"]

    def off_tick(self):
        return answered(self.fyers.place_order(self.terms(limitPrice=1490.51)), -50)["message"]

    def unaffordable(self):
        return self.has_status(self.buy(limitPrice=1490, qty=90000), REJECTED)["message"]

    def market(self):
        self.control.prices({"NSE:INFY": "1479"})
        self.has_status(self.buy(type=2), FILLED)
        stop = self.buy(type=4, side=-1, limitPrice=1445, stopPrice=1450)
        self.has_status(stop, PENDING)
        self.control.prices({"NSE:INFY": "1450"})
        return self.has_status(stop, FILLED)["tradedPrice"]

    def slices(self):
        order = self.terms(symbol=self.option["symTicker"], productType="MARGIN", qty=3250, limitPrice=1)
        answered(self.fyers.place_order(order), -50)
        return [part["body"]["code"] for part in self.fyers.place_order(order | {"isSliceOrder": True})["data"]]

    def bracket(self):
        self.control.prices({"NSE:TCS": "3400"})
        entry = self.buy(symbol="NSE:TCS-EQ", productType="BO", limitPrice=3400, stopLoss=20, takeProfit=40)
        self.has_status(entry, FILLED)
        self.control.prices({"NSE:TCS": "3440"})
        self.has_status(entry[:-1] + "3", FILLED)
        self.has_status(entry[:-1] + "2", CANCELED)
        return entry

    def cover(self):
        self.control.prices({"NSE:TCS": "3400"})
        entry = self.buy(symbol="NSE:TCS-EQ", productType="CO", limitPrice=3400, stopLoss=20)
        self.has_status(entry, FILLED)
        self.control.prices({"NSE:TCS": "3380"})
        self.has_status(entry[:-1] + "2", FILLED)
        return entry

    def basket(self):
        placed = self.fyers.place_basket_orders([self.terms(limitPrice=1400), self.terms(limitPrice=0.01)])["data"]
        assert [part["body"]["code"] for part in placed] == [1101, -50]
        order_id = placed[0]["body"]["id"]
        changed = self.fyers.modify_basket_orders([{"id": order_id, "type": 1, "limitPrice": 1401}])["data"]
        canceled = self.fyers.cancel_basket_orders([{"id": order_id}])["data"]
        self.has_status(order_id, CANCELED)
        return [changed[0]["body"]["code"], canceled[0]["body"]["code"]]

    def legs(self):
        leg = {"symbol": STOCK, "qty": 1, "side": 1, "type": 1, "limitPrice": 1450}
        order = {"productType": "INTRADAY", "offlineOrder": False, "orderType": "2L", "validity": "IOC"}
        placed = self.fyers.place_multileg_order(order | {"legs": {"leg1": leg, "leg2": leg | {"side": -1}}})
        return answered(placed, 1101)["id"]

    def gtt(self):
        self.control.prices({"NSE:SBIN": "800"})
        above = {"price": 820, "triggerPrice": 820, "qty": 1}
        below = {"price": 780, "triggerPrice": 780, "qty": 1}
        terms = {"side": 1, "symbol": "NSE:SBIN-EQ", "productType": "CNC"}
        pair = answered(self.fyers.place_gtt_order(terms | {"orderInfo": {"leg1": above, "leg2": below}}), 1101)["id"]
        lower = {"leg1": above, "leg2": below | {"triggerPrice": 781}}
        answered(self.fyers.modify_gtt_order({"id": pair, "orderInfo": lower}), 1102)
        single = answered(self.fyers.place_gtt_order(terms | {"orderInfo": {"leg1": below}}), 1101)["id"]
        answered(self.fyers.cancel_gtt_order({"id": single}), 1103)
        self.control.prices({"NSE:SBIN": "781"})
        rows = {row["id"]: row["ord_status"] for row in self.fyers.gtt_orderbook()["orderBook"]}
        assert rows == {pair: FILLED, single: CANCELED}
        return rows

    def exits(self):
        wish = {"symbol": f"{STOCK}-INTRADAY", "positionSide": 1, "convertQty": 1, "convertFrom": "INTRADAY"}
        answered(self.fyers.convert_position(wish | {"convertTo": "CNC", "overnight": 0}), 200)
        answered(self.fyers.exit_positions({}), 201)
        until(lambda: self.fyers.positions()["overall"]["count_open"] == 0, "nothing held")
        return answered(self.fyers.exit_positions({}), -352)["message"]

    def fault(self, kind):
        self.control.call("POST", "/faults", {"kind": kind, "count": 1})

    def limited(self):
        self.fault("too-many-requests")
        return answered(self.fyers.orderbook(), -429)["message"]

    def gateway(self):
        self.fault("bad-gateway")
        return answered(self.fyers.orderbook(), 502)

    def unsure(self):
        self.fault("accept-then-unsure")
        said = answered(self.fyers.place_order(self.terms(limitPrice=1300, orderTag="unsure1")), 201)
        assert "id" not in said
        return self.fyers.orderbook({"order_tag": "1:unsure1"})["orderBook"][0]["id"]

    def logout(self):
        answered(self.fyers.logout(), 200)
        return answered(self.fyers.get_profile(), -8)["message"]


if __name__ == "__main__":
    failures = Check(sys.argv[1], sys.argv[2]).run()
    os._exit(1 if failures else 0)  # the socket's threads have no end of their own
