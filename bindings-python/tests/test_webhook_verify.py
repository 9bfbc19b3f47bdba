"""A webhook's signature in Python: what the core takes is taken from any framework's headers, and nothing else is."""

from __future__ import annotations

import json
import pickle
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from webhook_support import SECRET

from zalo_oa import ZaloError, webhook
from zalo_oa.webhook import VerifyError, sign, verify

TEXT = (
    '{"event_name":"user_send_text","app_id":"1234567890123456789","sender":{"id":"1111111111111111111"},'
    '"recipient":{"id":"2222222222222222222"},"message":{"text":"Xin chào","msg_id":"aaaabbbbccccdddd0001"},'
    '"timestamp":"1767225600123"}'
).encode()
TEXT_MAC = "e9552d4a87552909316f5e85a222a0a0515f878dd741f39cb116d5ee1c4178f4"
FOLLOW = (
    b'{"oa_id":"2222222222222222222","follower":{"id":"1111111111111111111"},"user_id_by_app":"3333333333333333333",'
    b'"event_name":"follow","source":"oa_profile","app_id":"1234567890123456789","timestamp":"1767225600456"}'
)
FOLLOW_MAC = "7f6fb33b8783f26684637bfaf5540fac39e96e073382a7e22ce4088eb8567964"
AT = datetime(2026, 1, 1, 0, 0, 0, 123000, tzinfo=timezone.utc)
NOW = AT + timedelta(seconds=1)
HEADER = "X-ZEvent-Signature"


def refused(headers: Any, body: bytes, secret: Any = SECRET, now: datetime = NOW, **more: Any) -> VerifyError:
    with pytest.raises(VerifyError) as caught:
        verify(headers, body, secret, now, **more)
    return caught.value


@pytest.mark.parametrize(("body", "mac"), [(TEXT, TEXT_MAC), (FOLLOW, FOLLOW_MAC)])
def test_the_published_vectors_are_taken_in_every_form_of_headers(body: bytes, mac: str) -> None:
    assert sign(body, SECRET) == f"mac={mac}"
    for value in (f"mac={mac}", f"mac = {mac}", f" MAC={mac.upper()} ", mac):
        for headers in (
            {HEADER: value},
            {"x-zevent-signature": value.encode()},
            [("Host", "example.vn"), (HEADER.upper(), value)],
            [(b"x-zevent-signature", value.encode())],
            {HEADER: [value]},
        ):
            assert verify(headers, body, SECRET, NOW).app_id == "1234567890123456789"


def test_what_is_verified_says_who_when_how_often_and_by_which_key() -> None:
    headers = {HEADER: f"mac={TEXT_MAC}", "num_retry": "3"}
    verified = verify(headers, TEXT, ["another", SECRET], NOW, app_id="1234567890123456789")
    assert verified == ("1234567890123456789", AT, 3, 1)
    assert verified.at.tzinfo is timezone.utc


def test_a_body_that_was_written_again_is_refused() -> None:
    body = b'{"app_id": "77", "message":{"text":"Xin ch\\u00e0o"}, "timestamp":1767225600123}'
    headers = {HEADER: sign(body, SECRET)}
    assert verify(headers, body, SECRET, NOW).at == AT
    assert refused(headers, json.dumps(json.loads(body)).encode()).reason == "mismatch"


@pytest.mark.parametrize(
    ("headers", "body", "more", "reason"),
    [
        ({}, TEXT, {}, "no_signature"),
        ({HEADER: "mac=abc"}, TEXT, {}, "not_a_signature"),
        ({HEADER: TEXT_MAC}, b"[]", {}, "not_an_event"),
        ({HEADER: FOLLOW_MAC}, TEXT, {}, "mismatch"),
        ({HEADER: TEXT_MAC}, TEXT, {"app_id": "1"}, "another_app"),
        ({HEADER: TEXT_MAC}, TEXT, {"now": AT + timedelta(hours=25)}, "too_old"),
        ({HEADER: TEXT_MAC}, TEXT, {"now": AT + timedelta(minutes=2), "oldest": 60}, "too_old"),
        ({HEADER: TEXT_MAC}, TEXT, {"now": AT - timedelta(minutes=16)}, "from_the_future"),
        ({HEADER: TEXT_MAC}, TEXT, {"now": AT - timedelta(minutes=2), "ahead": timedelta(minutes=1)}, "from_the_future"),
    ],
)
def test_a_refusal_says_why_and_never_holds_the_right_signature(
    headers: dict[str, str], body: bytes, more: dict[str, Any], reason: str
) -> None:
    error = refused(headers, body, **more)
    assert (error.reason, error.kind) == (reason, "verify")
    assert isinstance(error, webhook.WebhookError) and isinstance(error, ZaloError)
    assert error.hint and error.hint_vi
    seen = "".join(map(repr, (error, str(error), error.record, error.args, vars(error), error.hint)))
    assert sign(TEXT, SECRET)[4:] not in seen and SECRET not in seen
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.reason) == (VerifyError, str(error), reason)


def test_events_as_old_as_zalos_last_repeat_are_taken() -> None:
    assert verify({HEADER: TEXT_MAC}, TEXT, SECRET, AT + timedelta(hours=12)).at == AT
    assert verify({HEADER: TEXT_MAC}, TEXT, SECRET, AT + timedelta(days=30), oldest=timedelta(days=31)).at == AT


def test_without_a_time_the_systems_clock_counts() -> None:
    assert refused_now({HEADER: TEXT_MAC}, TEXT).reason in ("too_old", "from_the_future")


def refused_now(headers: dict[str, str], body: bytes) -> VerifyError:
    with pytest.raises(VerifyError) as caught:
        verify(headers, body, SECRET)
    return caught.value


def test_what_can_only_be_a_mistake_of_the_program_is_told_as_one() -> None:
    headers = {HEADER: TEXT_MAC}
    with pytest.raises(TypeError, match="`body` takes the bytes"):
        verify(headers, TEXT.decode(), SECRET, NOW)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="`secret` is empty"):
        verify(headers, TEXT, " ", NOW)
    with pytest.raises(ValueError, match="`secret` is empty"):
        verify(headers, TEXT, [], NOW)
    with pytest.raises(ValueError, match="time zone"):
        verify(headers, TEXT, SECRET, NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="`app_id` and `timestamp`"):
        sign(b"{}", SECRET)
