"""Plays the platform's part of one wire fixture at a time on loopback, and keeps what it was sent."""

from __future__ import annotations

import json
import re
import threading
from base64 import b64decode, b64encode
from collections.abc import Iterator
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from zalo_oa import File

WIRE = Path(__file__).resolve().parents[2] / "zalo-oa-core" / "wire"


class Case:
    """One fixture."""

    def __init__(self, file: Path) -> None:
        self.name = str(file.relative_to(WIRE))
        self.whole: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        self.call: str = self.whole["call"]
        self.params: dict[str, Any] = dict(self.whole.get("params", {}))
        for name, file in self.whole.get("files", {}).items():
            self.params[name] = File(b64decode(file["base64"]), name=file.get("name"))

    @property
    def typed(self) -> dict[str, Any]:
        """The parameters as typed methods take them: moments are datetimes."""
        return {
            name: datetime.fromtimestamp(value / 1000, timezone.utc) if name.endswith("_time") else value
            for name, value in self.params.items()
        }

    def __repr__(self) -> str:
        return self.name


def cases() -> list[Case]:
    """Every fixture of a call."""
    return [Case(file) for file in sorted(WIRE.glob("*/*.json")) if file.parent.name != "webhook"]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: WireServer

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", "0")))
        self.server.seen.append(_request(self.command, self.path, dict(self.headers.items()), body))
        response = self.server.case.whole["response"]
        text = response["text"] if "text" in response else json.dumps(response["body"], ensure_ascii=False)
        content = text.encode()
        self.send_response(response["status"])
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = _answer

    def log_message(self, format: str, *args: object) -> None:
        pass


class WireServer(ThreadingHTTPServer):
    """Answers as the `case` says."""

    daemon_threads = True
    case: Case

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[dict[str, Any]] = []
        self.thread = threading.Thread(target=self.serve_forever, daemon=True)
        self.thread.start()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def play(self, case: Case) -> None:
        self.case = case
        self.seen.clear()

    def stop(self) -> None:
        self.shutdown()
        self.thread.join()
        self.server_close()


def _request(verb: str, target: str, headers: dict[str, str], body: bytes) -> dict[str, Any]:
    """A request as fixtures write it: decoded, without what every request carries."""
    parts = urlsplit(target)
    host, _, path = parts.path.lstrip("/").partition("/")
    found: dict[str, Any] = {"verb": verb, "host": host, "path": "/" + path}
    query = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
    if set(query) == {"data"}:
        found["query"] = {"data": json.loads(query["data"])}
    elif query:
        found["query"] = query
    lower = {name.lower(): value for name, value in headers.items()}
    if body and "json" in lower.get("content-type", ""):
        found["json"] = json.loads(body)
    elif "multipart" in lower.get("content-type", ""):
        found["multipart"] = dict(_parts(lower["content-type"], body))
    elif body:
        found["form"] = dict(parse_qsl(body.decode(), keep_blank_values=True))
    # The OA's token stands in no fixture; that of the Social API is a parameter.
    own = {"secret_key", "miniapp_messsage_token", "journey_token", *(["access_token"] if host == "graph" else [])}
    if own & lower.keys():
        found["headers"] = {name: lower[name] for name in own & lower.keys()}
    return found


def _parts(content_type: str, body: bytes) -> Iterator[tuple[str, Any]]:
    """The parts of a body with files."""
    boundary = content_type.partition("boundary=")[2].encode()
    first, *parts, last = body.split(b"--" + boundary)
    assert (first, last) == (b"", b"--\r\n")
    for part in parts:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        names = dict(re.findall(r'(\w+)="([^"]*)"', head.decode()))
        kind = re.search(r"Content-Type: (\S+)", head.decode())
        if "filename" not in names:
            yield names["name"], content.decode()
            continue
        assert kind is not None
        own = names["filename"].replace("%22", '"')
        yield names["name"], {"filename": own, "type": kind[1], "base64": b64encode(content).decode()}
