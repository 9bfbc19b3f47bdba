"""Answers what citizens write to the OA: known questions from a table, the others go to a person.

    python answer_citizens.py --demo                          # three questions on the emulator
    ZALO_OA_ACCESS_TOKEN=… ZALO_OA_SECRET_KEY=… ZALO_OA_INBOX_KEY=… python answer_citizens.py --file so-lieu.sqlite

Behind a web server with HTTPS that passes the address of the app's webhook on. No event is lost: each is on the disk before
Zalo is answered, and is handled again when the program was stopped in the middle.
"""

from __future__ import annotations

import argparse
import os
import secrets
import signal
import sys
import tempfile
import time
from pathlib import Path

from _answers import Desk, read_answers
from _common import CREDENTIALS, DONE, EMULATOR, Fault, connect, on_zalo, run, say
from _common import parser as make_parser
from _tables import TableError
from zalo_oa import Emulator
from zalo_oa.snapshots import Snapshots, SnapshotsError
from zalo_oa.webhook import Inbox, InboxError

ADDRESS = "/zalo/webhook"
"""The path of the app's webhook address."""

ANSWERS = Path(__file__).resolve().parents[1] / "documents" / "cau-hoi.txt"

KEYS = {
    "ZALO_OA_SECRET_KEY": "khóa bí mật của OA ở trang Webhook / the OA secret key of the console's webhook page",
    "ZALO_OA_INBOX_KEY": "khóa của riêng bạn, tạo một lần bằng lệnh `openssl rand -hex 32`, giữ cùng tệp hộp thư"
    " / a key of your own, drawn once by `openssl rand -hex 32`, kept as long as the inbox",
}

QUESTIONS = ("UBND làm việc mấy giờ ạ?", "Cho hỏi thủ tục KHAI SINH", "Đường nhà tôi bị ngập")
"""The third one is in no table."""


def main(args: list[str]) -> int:
    """Runs the script; its exit code."""
    options = _options(args)
    try:
        if options.demo:
            return _demo(options)
        # A service that lost its credentials must not end as if all were well.
        if not on_zalo() and not os.environ.get(EMULATOR):
            raise Fault(
                f"thiếu {' hay '.join(CREDENTIALS)}; thử thì dùng --demo / no credentials; to try it, use --demo"
            )
        return _serve(options)
    except TableError as error:
        raise Fault(str(error)) from error
    except SnapshotsError as error:
        raise Fault(f"không dùng được tệp số liệu / the snapshots cannot be used: {error}") from error
    except InboxError as error:
        raise Fault(f"hộp thư / inbox {options.inbox}: {error}\n  -> {error.hint_vi} / {error.hint}") from error


def _options(args: list[str]) -> argparse.Namespace:
    made = make_parser(
        "Trả lời câu hỏi của người dân gửi tới OA; câu không có trong bảng thì chuyển cán bộ.",
        "Answers what citizens write to the OA; what is in no table goes to a person.",
    )
    made.add_argument("--demo", action="store_true", help="ba câu hỏi trên bộ giả lập / on the emulator")
    made.add_argument("--listen", type=_place, default="127.0.0.1:8000", help="nơi nghe / where to listen")
    made.add_argument(
        "--inbox",
        type=Path,
        default=Path("zalo-oa-inbox.sqlite"),
        help="nơi giữ sự kiện đến khi xử lý xong / where events lie until they are handled",
    )
    made.add_argument("--answers", type=Path, default=ANSWERS, help="bảng câu trả lời / table of answers: từ; từ => trả lời")
    made.add_argument("--file", type=Path, help="đếm sự kiện cho monthly_report.py / counts events for it (SQLite)")
    made.add_argument("--domain-code", action="append", default=[], help="mã xác thực tên miền / code that proves the domain")
    made.add_argument("--replay", action="store_true", help="thử lại sự kiện đã hỏng / try dead events again")
    return made.parse_args(args)


def _place(text: str) -> tuple[str, int]:
    host, colon, port = text.rpartition(":")
    if not colon or not host or not port.isascii() or not port.isdigit() or int(port) > 65535:
        raise argparse.ArgumentTypeError(f"“{text}”: 127.0.0.1:8000")
    return host.strip("[]"), int(port)


def _serve(options: argparse.Namespace) -> int:
    try:
        import uvicorn
    except ModuleNotFoundError:
        raise Fault("chưa có uvicorn: chạy `pip install uvicorn` / uvicorn is missing") from None
    keys = {name: os.environ.get(name, "").strip() for name in KEYS}
    missing = [f"{name}: {KEYS[name]}" for name, value in keys.items() if not value]
    if missing:
        raise Fault("chưa đặt / not set:\n  " + "\n  ".join(missing))
    host, port = options.listen
    with connect() as connected:
        desk = Desk(connected.client, read_answers(options.answers), options.file)
        inbox = Inbox(
            options.inbox, key=keys["ZALO_OA_INBOX_KEY"], secret=keys["ZALO_OA_SECRET_KEY"], handler=desk.take
        )
        app = inbox.asgi(ADDRESS, options.domain_code)
        with inbox:
            _tell_dead(inbox, options.replay)
            say(f"nghe tại / listening on http://{host}:{port}{ADDRESS}")
            # uvicorn ends its requests first, then raises the signal again: the inbox waits for those at work.
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(DONE))
            uvicorn.run(app, host=host, port=port, log_level="warning")
    return DONE


def _tell_dead(inbox: Inbox, replay: bool) -> None:
    if replay:
        say(f"thử lại / tried again: {inbox.replay_all()}")
        return
    for dead in inbox.dead():
        say(
            f"không xử lý được / dead: #{dead.id} {dead.event.kind}, {dead.received:%d/%m/%Y %H:%M} UTC,"
            f" {dead.attempts} lần / tries (--replay)"
        )


def _demo(options: argparse.Namespace) -> int:
    """Three people ask; what would come over the network is handed over here."""
    say("trên bộ giả lập trong máy / on an emulator in this process")
    with tempfile.TemporaryDirectory() as folder, Emulator(followers=5, clock="system", webhook={}) as emulator:
        counts = Path(folder) / "so-lieu.sqlite"
        with emulator.client() as client:
            desk = Desk(client, read_answers(options.answers), counts)
            key, secret = secrets.token_bytes(32), emulator.oa_secret_key
            with Inbox(Path(folder) / "inbox.sqlite", key=key, secret=secret, handler=desk.take) as inbox:
                people = emulator.control("POST", "/people", {"count": len(QUESTIONS)})["user_ids"]
                for person, question in zip(people, QUESTIONS):
                    print(f"hỏi / asked: {question}", flush=True)
                    emulator.control("POST", "/interactions", {"user_id": person, "text": question})
                _carry(emulator, inbox)
        with Snapshots(counts, read_only=True) as snapshots:
            told = ", ".join(f"{one.kind} {one.count}" for one in snapshots.events(emulator.oa_id))
        say(f"đã đếm / counted: {told}")
    return DONE


def _carry(emulator: Emulator, inbox: Inbox) -> None:
    """Until everything that happened was told and handled; answers are events too."""
    while True:
        stats = inbox.stats()
        posts = emulator.control("POST", "/webhook/posts")["posts"]
        for post in posts:
            answer = inbox.accept(post["headers"], post["body"].encode())
            emulator.control("POST", "/webhook/posted", {"id": post["id"], "status": answer.status})
        states = {event["state"] for event in emulator.control("GET", "/events")["events"]}
        if not posts and states <= {"delivered"} and stats.waiting + stats.running == 0:
            return
        time.sleep(0.02)


if __name__ == "__main__":
    run(main)
