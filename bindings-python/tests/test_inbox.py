"""The inbox: what was answered 200 reaches the handler, whatever kind of function that is; failures come again; nothing is
told to be handled that was not."""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from webhook_support import KEY, SECRET, handled, message_id, settings, signed, until, until_async, written

from zalo_oa import ZaloError, webhook
from zalo_oa.webhook import Delivery, Inbox, InboxError


async def give(inbox: Inbox, *bodies: bytes) -> list[str]:
    return [(await inbox.aaccept(signed(body), body)).outcome for body in bodies]


def given(inbox: Inbox, *bodies: bytes) -> list[str]:
    return [inbox.accept(signed(body), body).outcome for body in bodies]


def test_coroutines_run_on_the_loop_of_the_server(tmp_path: Path) -> None:
    async def main() -> None:
        here, seen = asyncio.get_running_loop(), []

        async def handle(delivery: Delivery) -> None:
            assert asyncio.get_running_loop() is here
            await asyncio.sleep(0)
            seen.append(delivery)

        async with Inbox(**settings(tmp_path, handle)) as inbox:
            first, second = written(1), written(2)
            assert await give(inbox, first, second, first) == ["taken", "taken", "repeat"]
            await until_async(lambda: len(seen) == 2)
        assert sorted(map(message_id, seen)) == ["m1", "m2"]
        assert {delivery.attempt for delivery in seen} == {1}
        assert seen[0].id != seen[1].id and seen[0].received.tzinfo is not None

    asyncio.run(main())


def test_plain_functions_run_beside_the_loop_several_at_once(tmp_path: Path) -> None:
    both = threading.Barrier(2)

    def handle(_: Delivery) -> None:
        both.wait(timeout=10)

    async def main() -> None:
        async with Inbox(**settings(tmp_path, handle)) as inbox:
            await give(inbox, written(1), written(2))
            await handled(inbox, 2)

    asyncio.run(main())


class Called:
    """An object that is called as a coroutine."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    async def __call__(self, delivery: Delivery) -> None:
        await asyncio.sleep(0)
        self.seen.append(message_id(delivery))


def test_every_kind_of_callable_is_run_to_its_end_without_a_loop_too(tmp_path: Path) -> None:
    called = Called()
    for number, handler in enumerate((called, lambda delivery: called(delivery))):
        (tmp_path / str(number)).mkdir()
        with Inbox(**settings(tmp_path / str(number), handler)) as inbox:
            assert given(inbox, written(number)) == ["taken"]
            until(lambda: inbox.stats().handled == 1)
    assert called.seen == ["m0", "m1"]


@pytest.mark.parametrize("awaited", [False, True])
def test_a_failure_comes_again_and_then_is_dead_until_somebody_decides(
    tmp_path: Path, awaited: bool, caplog: pytest.LogCaptureFixture
) -> None:
    attempts: list[tuple[int, int]] = []
    healed = threading.Event()

    def work(delivery: Delivery) -> None:
        attempts.append((delivery.id, delivery.attempt))
        if not healed.is_set():
            raise KeyError("câu hỏi riêng tư")

    async def work_later(delivery: Delivery) -> None:
        work(delivery)

    with Inbox(**settings(tmp_path, work_later if awaited else work, attempts=3)) as inbox:
        given(inbox, written(1, "riêng tư"))
        until(lambda: inbox.stats().dead == 1)
        (dead,) = inbox.dead()
        assert attempts == [(dead.id, 1), (dead.id, 2), (dead.id, 3)]
        assert (dead.attempts, dead.event.kind) == (3, "user_send_text")
        assert "riêng tư" not in repr(dead)
        healed.set()
        assert (inbox.replay(dead.id), inbox.replay(dead.id)) == (True, False)
        until(lambda: inbox.stats().handled == 1)
        assert attempts[-1] == (dead.id, 1)
        healed.clear()
        given(inbox, written(2))
        until(lambda: inbox.stats().dead == 1)
        assert (inbox.replay_all(), inbox.discard(dead.id)) == (1, False)
        until(lambda: inbox.stats().dead == 1)
        assert inbox.discard(inbox.dead()[0].id) and inbox.dead() == []
    told = [record.getMessage() for record in caplog.records if record.name == "zalo_oa.inbox"]
    assert any("KeyError at test_inbox.py:" in line and "in work" in line for line in told)
    assert not any("riêng" in line for line in told)


def test_errors_of_the_package_are_told_with_their_text(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def handle(_: Delivery) -> None:
        raise ZaloError({"message": "no connection for `oa.info`"})

    with Inbox(**settings(tmp_path, handle, attempts=1)) as inbox:
        given(inbox, written(1))
        until(lambda: inbox.stats().dead == 1)
    assert "no connection for `oa.info`" in caplog.text


def test_a_coroutine_that_takes_too_long_is_cancelled_and_never_runs_twice_at_once(tmp_path: Path) -> None:
    async def main() -> None:
        running, most = 0, 0

        async def handle(delivery: Delivery) -> None:
            nonlocal running, most
            running, most = running + 1, max(most, running + 1)
            try:
                await asyncio.sleep(0 if delivery.attempt == 3 else 60)
            finally:
                await asyncio.sleep(0.05)
                running -= 1

        async with Inbox(**settings(tmp_path, handle, handler_within=0.3)) as inbox:
            await give(inbox, written(1))
            await handled(inbox, 1)
            assert (await asyncio.to_thread(inbox.stats)).failed == 2
        assert most == 1

    asyncio.run(main())


def test_a_handler_cancelled_by_itself_has_failed(tmp_path: Path) -> None:
    async def handle(_: Delivery) -> None:
        raise asyncio.CancelledError

    with Inbox(**settings(tmp_path, handle, attempts=2)) as inbox:
        given(inbox, written(1))
        until(lambda: inbox.stats().dead == 1)


def test_a_loop_that_ends_in_the_middle_counts_as_no_try(tmp_path: Path) -> None:
    seen: list[int] = []

    async def handle(delivery: Delivery) -> None:
        seen.append(delivery.attempt)
        if len(seen) == 1:
            await asyncio.sleep(60)

    inbox = Inbox(**settings(tmp_path, handle, attempts=1))

    async def cut() -> None:
        await inbox.aopen()
        await give(inbox, written(1))
        await until_async(lambda: seen)

    asyncio.run(cut())
    # There is nothing to wait for, so this does not take the ten seconds.
    began = time.monotonic()
    with pytest.raises(InboxError) as caught:
        inbox.close()
    assert caught.value.reason == "cut" and time.monotonic() - began < 5
    with inbox:
        until(lambda: inbox.stats().handled == 1)
        assert inbox.dead() == []
    assert seen == [1, 1]


def test_the_end_waits_for_handlers_and_says_when_it_could_not(tmp_path: Path) -> None:
    began, go_on, done = threading.Event(), threading.Event(), threading.Event()

    def handle(_: Delivery) -> None:
        began.set()
        go_on.wait(10)
        done.set()

    with Inbox(**settings(tmp_path, handle)) as inbox:
        given(inbox, written(1))
        assert began.wait(10)
        threading.Timer(0.2, go_on.set).start()
    assert done.is_set()
    began.clear(), go_on.clear()
    inbox = Inbox(**settings(tmp_path, handle, end_within=0.1)).open()
    given(inbox, written(2))
    assert began.wait(10)
    with pytest.raises(InboxError, match="1 handlers did not end") as caught:
        inbox.close()
    assert caught.value.reason == "cut"
    go_on.set()
    inbox.close()
    with Inbox(**settings(tmp_path, handle)) as inbox:
        until(lambda: inbox.stats().handled == 1)


def test_the_loop_of_the_handlers_is_never_held_by_a_blocking_end(tmp_path: Path) -> None:
    async def main() -> None:
        async with Inbox(**settings(tmp_path, Called())) as inbox:
            with pytest.raises(RuntimeError, match="aclose"):
                inbox.close()

    asyncio.run(main())


def test_what_is_wrong_with_a_file_is_told_in_a_word(tmp_path: Path) -> None:
    def reason(**more: Any) -> str:
        with pytest.raises(InboxError) as caught:
            Inbox(**settings(tmp_path, print, **more)).open()
        assert caught.value.hint and caught.value.hint_vi and caught.value.kind == "inbox"
        return caught.value.reason

    with Inbox(**settings(tmp_path, print)) as inbox:
        assert reason() == "in_use"
        if os.name == "posix":
            assert (tmp_path / "inbox.sqlite").stat().st_mode & 0o777 == 0o600
    assert reason(key=bytes(range(32))) == "wrong_key"
    assert reason(path=tmp_path / "no" / "inbox.sqlite") == "place"
    (tmp_path / "other").write_text("not a database, and long enough to be seen as none" * 30)
    assert reason(path=tmp_path / "other") == "file"
    with pytest.raises(InboxError, match="not open") as caught:
        inbox.stats()
    assert caught.value.reason == "gone"


@pytest.mark.parametrize(
    ("more", "error", "text"),
    [
        ({"key": "short"}, ValueError, "32 random bytes"),
        ({"key": bytes(32)}, ValueError, "32 random bytes"),
        ({"secret": ""}, ValueError, "`secret` is empty"),
        ({"attempts": 0}, ValueError, "`attempts`"),
        ({"concurrency": True}, ValueError, "`concurrency`"),
        ({"pause": -1}, ValueError, "`pause`"),
        ({"answer_within": "1"}, TypeError, "`answer_within`"),
        ({"handler": "print"}, TypeError, "`handler`"),
    ],
)
def test_settings_that_do_not_fit_are_refused_before_anything_is_opened(
    tmp_path: Path, more: dict[str, Any], error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text) as caught:
        Inbox(**{**settings(tmp_path, print), **more})
    assert SECRET not in str(caught.value) and KEY not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_nothing_shows_keys_or_secrets(tmp_path: Path) -> None:
    inbox = Inbox(**settings(tmp_path, print))
    assert repr(inbox) == "Inbox('inbox.sqlite')"


def test_one_withdrawal_takes_away_what_waits_of_that_person(tmp_path: Path) -> None:
    seen: list[str] = []

    def handle(delivery: Delivery) -> None:
        if delivery.event.withdrawal is None:
            raise RuntimeError
        seen.append(str(delivery.event.withdrawal.who.user_id))

    with Inbox(**settings(tmp_path, handle, attempts=1)) as inbox:
        given(inbox, written(1))
        until(lambda: inbox.stats().dead == 1)
        given(inbox, written(2, event_name="user_withdraw", user_id="11", oa_id="22", sender=None, recipient=None))
        until(lambda: inbox.stats().dead == 0)
    assert seen == ["11"]


def test_records_of_the_inbox_have_a_logger_of_their_own(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING), Inbox(**settings(tmp_path, print)) as inbox:
        body = written(1)
        answer = inbox.accept({"X-ZEvent-Signature": webhook.sign(body, "another key")}, body)
        assert (answer.outcome, answer.status, answer.reason) == ("refused", 403, "mismatch")
        assert inbox.accept({}, body).status == 401
        until(lambda: any("deliveries are refused" in record.getMessage() for record in caplog.records))
    assert {record.name for record in caplog.records} == {"zalo_oa.inbox"}
