"""What the checks of all brokers share: the control port, a table of steps, waiting for a condition."""

import importlib.metadata
import json
import sys
import time
import traceback
import urllib.request


class Control:
    """The simulator's control port."""

    def __init__(self, base):
        self.base = base

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data=data, method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def price(self, **prices):
        self.prices(prices)

    def prices(self, prices):
        self.call("PUT", "/prices", prices)

    def login(self):
        return self.call("POST", "/session/login")["code"]


class Steps:
    """Runs named steps, goes on after a failure, prints a table at the end."""

    def __init__(self, package):
        self.package = package
        self.rows = []

    def step(self, name, work):
        try:
            said = work()
            self.rows.append(("ok", name, "" if said is None else str(said)))
            return said
        except Exception as wrong:  # a client may raise anything
            traceback.print_exc()
            self.rows.append(("FAILED", name, f"{type(wrong).__name__}: {wrong}"))
            return None

    def finish(self):
        version = importlib.metadata.version(self.package)
        print(f"\n{self.package} {version} against the simulator")
        for outcome, name, said in self.rows:
            print(f"  {outcome:<7} {name:<44} {said[:90]}")
        failed = sum(1 for row in self.rows if row[0] != "ok")
        print(f"  {len(self.rows) - failed} of {len(self.rows)} steps passed")
        sys.stdout.flush()
        return failed


def until(condition, what, seconds=10):
    """The condition's value once it is true."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"still not so after {seconds} s: {what}")
        time.sleep(0.15)


def refused(kind, work):
    """The error that work must raise."""
    try:
        work()
    except kind as expected:
        return expected
    raise AssertionError(f"{kind.__name__} was expected")
