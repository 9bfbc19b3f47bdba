"""What the scripts share: a client on the emulator or on Zalo, exit codes, texts in two languages."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from _safe import terminal
from zalo_oa import Client, Emulator, ZaloError

DONE, PROBLEM, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: all done; something needs a person; wrong use or unreadable input; Ctrl-C."""

CREDENTIALS = ("ZALO_OA_ACCESS_TOKEN", "ZALO_OA_APP_ID")
"""One of these in the environment turns a script from the emulator to Zalo."""

EMULATOR = "ZALO_OA_EMULATOR"
"""The address of an emulator that runs elsewhere: the credentials are then the emulator's."""

EXITS = """mã thoát / exit codes:
  0  xong / done
  1  có việc cần người xem / something needs a person
  2  gọi sai hoặc tệp vào không đọc được / wrong use, or input that cannot be read
  130  bị dừng bằng Ctrl-C / stopped by Ctrl-C

Không có ZALO_OA_ACCESS_TOKEN hay ZALO_OA_APP_ID trong môi trường thì chạy trên bộ giả lập.
Without ZALO_OA_ACCESS_TOKEN or ZALO_OA_APP_ID in the environment it runs on the emulator."""


class Fault(Exception):
    """A text for the person at the terminal, in Vietnamese and English; exit code 2."""


@dataclass
class Connected:
    """A client, and the emulator behind it if it runs in this process."""

    client: Client
    emulator: Emulator | None

    def now(self) -> datetime:
        """The moment by the clock that the OA goes by."""
        if self.emulator is None:
            return datetime.now(timezone.utc)
        return self.emulator.now


def parser(vi: str, en: str) -> argparse.ArgumentParser:
    """A parser whose help says all in Vietnamese, then in English."""
    made = argparse.ArgumentParser(
        description=f"{vi}\n{en}",
        epilog=EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    return made


def on_zalo() -> bool:
    """Whether the environment points to Zalo."""
    credentials = any(os.environ.get(name, "").strip() for name in CREDENTIALS)
    return credentials and not os.environ.get(EMULATOR)


@contextmanager
def connect() -> Iterator[Connected]:
    """A client from the environment: of Zalo, or of an emulator at an address; else of an own emulator."""
    address = os.environ.get(EMULATOR)
    if not address and not on_zalo():
        say("trên bộ giả lập trong máy / on an emulator in this process")
        with Emulator(followers=1234) as emulator, emulator.client() as client:
            yield Connected(client, emulator)
        return
    say(f"trên bộ giả lập / on the emulator {address}" if address else "trên Zalo / on Zalo")
    try:
        client = Client.from_env()
    except ValueError as error:
        raise Fault(f"thiếu thông tin kết nối Zalo / no credentials: {error}") from error
    with client:
        yield Connected(client, None)


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Turns the system's refusal to write results into a text for the person."""
    try:
        yield
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        named = Path(error.filename2 or error.filename or place)
        # The file that was to take the place of another is known to nobody.
        named = place if named.name.startswith(".") else named
        raise Fault(
            f"không ghi được / cannot write {named} ({error.strerror}): đóng tệp nếu đang mở (Excel),"
            " kiểm tra quyền ghi và chỗ trống, hoặc chọn nơi khác"
            " / close the file if it is open, look at rights and free space, or choose another place"
        ) from error


def say(text: str) -> None:
    """A line for the person, apart from what the script prints as its result."""
    print(terminal(text), file=sys.stderr, flush=True)


def hints(error: ZaloError) -> str:
    """What to do, in Vietnamese and English."""
    both = [str(hint) for hint in (error.hint_vi, error.hint) if hint]
    return " / ".join(both) or str(error)


def utf8_output() -> None:
    """Vietnamese on a Windows console or in a pipe with another encoding: never a crash."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def run(main: Callable[[list[str]], int]) -> None:
    """Runs `main(args)` and ends the process with its exit code."""
    utf8_output()
    try:
        try:
            code = outcome(main)
        finally:
            if sys.stdout is not None:
                # Here, where its failure can be met: the interpreter's own flush at the end would be a crash.
                sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough; nothing is left to be flushed into the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = PROBLEM
    sys.exit(code)


def outcome(main: Callable[[list[str]], int]) -> int:
    """The exit code of `main(args)`, its errors told to the person."""
    try:
        return main(sys.argv[1:])
    except Fault as fault:
        say(str(fault))
        return WRONG_USE
    except ZaloError as error:
        say(str(error))
        say(f"  -> {hints(error)}")
        return PROBLEM
    except KeyboardInterrupt:
        say("đã dừng / stopped")
        return INTERRUPTED
