"""One process of the soak row `token-python`. It calls the API without pause, and writes down each step of each
refresh before the next one happens, since it may be killed at any of them.

The order is JSON in `ZALO_OA_TRIAL_WORKER`; the lines of the journal are those that the core's worker writes.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import socket
import sys
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from zalo_oa import App, FileStore, ZaloError

if TYPE_CHECKING:
    from zalo_oa._stores import Granted, Key, Lease, Stored


class Journal:
    """A file that is written without a buffer: what stands in it happened."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def line(self, text: str) -> None:
        os.write(self._file, f"{text}\n".encode())


class Watched:
    """A file store that writes down what is asked of it. Whatever the SDK does after `begin` was written down before."""

    def __init__(self, store: FileStore, journal: Journal) -> None:
        self._store = store
        self._line = journal.line
        # The refresh token that this lease has shown, and whether it is not known yet what came of it.
        self._shown: dict[str, Any] | None = None
        self._open = False

    def load(self, key: Key, /) -> Stored | None:
        return self._store.load(key)

    def lease(self, key: Key, ttl: float, wait: float, /) -> Granted:
        granted = self._store.lease(key, ttl, wait)
        self._shown, self._open = None, False
        self._line("lease")
        return granted

    def begin(self, lease: Lease, intent: dict[str, Any], /) -> None:
        self._store.begin(lease, intent)
        if self._shown is not None:
            # The second note of a lease is Zalo's refusal.
            self._open = False
            self._line("refused")
            return
        self._line("intent")
        stored = self._store.load(lease["key"])
        if stored is not None:
            self._shown, self._open = stored["tokens"], True
            self._line(f"presenting {digest(stored['tokens']['refresh_token'])}")

    def save(self, lease: Lease, tokens: dict[str, Any], /) -> None:
        same = self._shown is not None and self._shown["access_token"] == tokens["access_token"]
        # The same tokens again: nothing was sent after all.
        self._line("not_sent" if same else "answered")
        self._store.save(lease, tokens)
        self._open = False
        if not same:
            self._line("saved")

    def release(self, lease: Lease, /) -> None:
        if self._open:
            self._open = False
            self._line("no_answer")
        self._store.release(lease)
        self._line("released")


def digest(token: str) -> str:
    """A token as the emulator's log names it."""
    return hashlib.sha256(token.encode()).hexdigest()[:16]


class Work:
    """What a process does until it is told to stop, or killed."""

    def __init__(self, order: dict[str, Any]) -> None:
        self.order = order
        self.folder: str = order["folder"]
        self.journal = Journal(os.path.join(self.folder, "journal", order["label"]))
        wait = order["wait"]["secs"] + order["wait"]["nanos"] / 1e9
        self.app = App(
            order["app"],
            secret=order["secret"],
            base=order["base"],
            control_key=order["key"],
            user_agent=order["label"],
            wait=wait,
        )
        self.store = Watched(FileStore(os.path.join(self.folder, "tokens")), self.journal)

    def goes_on(self) -> bool:
        return not os.path.exists(os.path.join(self.folder, "stop"))

    def blocking(self) -> None:
        with self.app.client(oa_id=self.order["oa"], store=self.store) as client:
            while self.goes_on():
                try:
                    client.oa.info()
                except ZaloError as error:
                    time.sleep(self.failed(error))
                else:
                    self.journal.line("ok")

    async def awaiting(self) -> None:
        async with self.app.async_client(oa_id=self.order["oa"], store=self.store) as client:
            while self.goes_on():
                try:
                    await client.oa.info()
                except ZaloError as error:
                    await asyncio.sleep(self.failed(error))
                else:
                    self.journal.line("ok")

    def failed(self, error: ZaloError) -> float:
        """Writes it down; how many seconds to rest."""
        # Tokens that are gone from the store are no consent that the trial owes.
        if error.class_ == "consent" and not str(error).startswith("nobody has signed in"):
            self.journal.line("consent_needed")
            return 0.005
        self.journal.line(f"error {error} ({error.__cause__})")
        # A trial that was itself killed must not leave its processes behind.
        if not os.path.isdir(self.folder) or not self.emulator_listens():
            sys.exit("the trial is gone")
        return 0.001

    def emulator_listens(self) -> bool:
        address = urlsplit(self.order["base"])
        try:
            socket.create_connection((address.hostname or "", address.port or 0), timeout=5).close()
        except OSError:
            return False
        return True


def main() -> None:
    work = Work(json.loads(os.environ["ZALO_OA_TRIAL_WORKER"]))
    # Half of the processes await their calls.
    if int(work.order["label"][1:]) % 2:
        work.blocking()
    else:
        asyncio.run(work.awaiting())
    work.journal.line("ended")


if __name__ == "__main__":
    main()
