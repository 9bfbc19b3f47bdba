"""Where the commands of one document run: a folder laid out like a clone, a home of its own, an emulator, and in front of everything in
PATH the stand-ins for what would build, install, ask or serve. Nothing in it reaches another machine."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from pages import ROOT

sys.path.insert(0, str(Path(__file__).parent / "standins"))
from servers import RUNNER, Server, servers, start  # noqa: E402

TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target")
DEFAULT_PORTS = (8000, 8080, 8088)
"""What programs take unless told otherwise, and what documents say."""

PROGRAMS = ["cargo", "curl", "make", "npm", "pip", "pip3", "python", "python3", "uvicorn", "zalo-oa", "zalo-oa-emulator"]
REDIRECT = "https://phuong1.example.gov.vn/zalo"
KEPT = ("PATH", "USER", "LOGNAME", "CARGO_HOME", "RUSTUP_HOME", "RUSTUP_TOOLCHAIN")


class Place:
    """Made for one document, gone with it. A context manager."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="zalo-oa-documents-")
        top = Path(self._folder.name).resolve()
        self.home, self.state = top / "home", top / "state"
        self.clone = self.home / "zalo-oa"
        for folder in (self.home, self.clone, self.state, self.state / "servers"):
            folder.mkdir()
        self.ports = _free_ports(DEFAULT_PORTS)
        self._lay_out()
        self._put_stand_ins()
        self._values: dict[str, Any] | None = None

    def __enter__(self) -> Place:
        return self

    def __exit__(self, *_: object) -> None:
        for server in servers(self.state):
            server.kill()
        self._folder.cleanup()

    def _lay_out(self) -> None:
        """What commands name. Copies, since they write beside what they read; no manifest, which cargo would take for a workspace."""
        for name in ("examples", "docs"):
            shutil.copytree(ROOT / name, self.clone / name, ignore=shutil.ignore_patterns("corpus", "__pycache__"))
        for name in ("zalo-oa-core", "bindings-python", "bindings-wasm"):
            (self.clone / name).symlink_to(ROOT / name)
        (self.clone / "target").mkdir()

    def _put_stand_ins(self) -> None:
        self.stand_ins = self.state / "bin"
        self.stand_ins.mkdir()
        script = Path(__file__).parent / "standins" / "main.py"
        for name in PROGRAMS:
            file = self.stand_ins / name
            file.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I -S -B "{script}" {name} "$@"\n', encoding="utf-8")
            file.chmod(0o755)

    def environment(self) -> dict[str, str]:
        """Nothing of this process's that is about Zalo, tokens, builds or proxies; where https would go, nobody listens."""
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        home = Path.home()
        venv = str(TARGET / "venv" / "bin")
        path = os.pathsep.join([str(self.stand_ins), venv, os.environ["PATH"]])
        cache = TARGET / "documents" / "cache"
        cache.mkdir(parents=True, exist_ok=True)
        nowhere = "http://127.0.0.1:9"
        return {
            "CARGO_HOME": str(home / ".cargo"),
            "RUSTUP_HOME": str(home / ".rustup"),
            **kept,
            "PATH": path,
            "HOME": str(self.home),
            "SDK": str(self.clone),
            "XDG_STATE_HOME": str(self.home / ".local" / "state"),
            "XDG_CACHE_HOME": str(cache),
            "TMPDIR": str(self.home),
            "LC_ALL": "C.UTF-8",
            "PYTHONUTF8": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "CARGO_NET_OFFLINE": "true",
            "HTTPS_PROXY": nowhere,
            "https_proxy": nowhere,
            "NO_PROXY": "127.0.0.1,localhost",
            RUNNER: str(os.getpid()),
            "DOCUMENTS_STATE": str(self.state),
            "DOCUMENTS_ROOT": str(ROOT),
            "DOCUMENTS_TARGET": str(TARGET),
            "DOCUMENTS_PORTS": json.dumps(self.ports),
        }

    def port(self, written: int) -> int:
        """A free port for one that a document names; always the same."""
        if written not in self.ports:
            self.ports |= _free_ports((written,))
        return self.ports[written]

    def emulator(self) -> dict[str, Any]:
        """What the emulator of this document printed: the one that its commands started last, else one that is started now."""
        card = self.state / "emulator.json"
        if not card.exists():
            server = start(self.state, 0, [str(TARGET / "debug" / "zalo-oa-emulator"), "--article-ms", "0", "--no-night"], "{")
            card.write_text(server.out.splitlines()[0], encoding="utf-8")
        return dict(json.loads(card.read_text(encoding="utf-8")))

    def values(self) -> dict[str, str]:
        """What stands in place of `…` after a name and `=`."""
        card = self.emulator()
        return {
            "ZALO_OA_CONTROL_KEY": card["control_key"],
            "ZALO_OA_ACCESS_TOKEN": card["access_token"],
            "ZALO_OA_APP_ID": card["app_id"],
            "ZALO_OA_APP_SECRET": card["app_secret"],
            "ZALO_OA_COUNTS_PASSWORD": "made up for the counts",
            "ZALO_OA_EMULATOR": card["base"],
            "ZALO_OA_ID": card["oa_id"],
            "ZALO_OA_INBOX_KEY": "4f1c0a77d2b35e98" * 4,
            "ZALO_OA_REDIRECT": REDIRECT,
            "ZALO_OA_SECRET_KEY": card["oa_secret_key"],
            "ZALO_OA_STORE": str(self.home / ".local" / "state" / "zalo-oa"),
        }

    def server_at(self, written: int) -> Server | None:
        """The document's server on the port that the document names."""
        port = self.port(written)
        return next((server for server in servers(self.state) if server.port == port and server.is_running), None)

    def ask(self, written: int, path: str) -> int | None:
        """The status of a GET at a port that the document names; None without an answer."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port(written)}{path}")
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _Stay())
        try:
            with opener.open(request, timeout=20) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return None

    def screen(self) -> str:
        """All that the servers have printed so far."""
        return "".join(server.printed for server in servers(self.state))

    def stop(self) -> list[str]:
        """Ends the servers as Ctrl-C does; a line for each that had ended before, or does not end."""
        return [told for server in servers(self.state) if (told := server.stop())]


class _Stay(urllib.request.HTTPRedirectHandler):
    """Redirects are an answer."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def _free_ports(written: tuple[int, ...]) -> dict[int, int]:
    """Ports that were free a moment ago; held all at once, so that none comes twice."""
    held = {port: socket.socket() for port in written}
    try:
        for one in held.values():
            one.bind(("127.0.0.1", 0))
        return {port: int(one.getsockname()[1]) for port, one in held.items()}
    finally:
        for one in held.values():
            one.close()
