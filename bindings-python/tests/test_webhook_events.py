"""Events in Python are what the core reads of them: each sample, attribute by attribute; and nothing personal is shown."""

from __future__ import annotations

import copy
import json
import pickle
import random
import re
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from webhook_support import OA, Sample, samples

from zalo_oa import Model, webhook
from zalo_oa.webhook import Event

SAMPLES = samples()
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def seen(model: Model) -> dict[str, Any]:
    """What the attributes show, by the names of the wire."""
    found = {}
    for attribute, wire, kind in model._fields:
        value = getattr(model, attribute)
        value = f"{value:%d/%m/%Y}" if kind == "day" and value else plain(value)
        if value is not None:
            found[wire] = value
    return found


def plain(value: Any) -> Any:
    if isinstance(value, Model):
        return seen(value)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, datetime):
        return (value - EPOCH) // timedelta(milliseconds=1)
    return value


def personal(model: Model) -> list[str]:
    """All texts that a repr must not show."""
    found: list[str] = []
    for attribute, _, kind in model._fields:
        value = getattr(model, attribute)
        if isinstance(value, Model):
            found += personal(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Model):
            for one in value:
                found += personal(one)
        elif "personal" in kind or kind == "any":
            found += leaves(value)
    return found


def leaves(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return [leaf for one in value for leaf in leaves(one)]
    return [] if value is None else [str(value)]


@pytest.mark.parametrize("sample", SAMPLES, ids=repr)
def test_every_event_shows_what_its_sample_says(sample: Sample) -> None:
    event, case = Event.read(sample.body), sample.case
    read = dict(case["read"])
    body = read.pop("body", None)
    assert event.kind == read.pop("event") == case["event"]
    assert plain(event.at) == read.pop("at", None)
    assert {name: getattr(event, name) for name in read} == read
    assert (None if event.body is None else seen(event.body)) == body
    assert (event.direction(case["oa"]), event.user(case["oa"])) == (case.get("direction"), case.get("user"))
    assert (None if event.consent is None else seen(event.consent)) == case.get("consent")
    assert (None if event.withdrawal is None else seen(event.withdrawal)) == case.get("withdrawal")
    assert event.is_console_test == case.get("console_test", False)
    assert event.sent == sample.body
    if "text" not in case:
        assert event.raw == case["body"]
        assert event.body is None or event.body.raw == case["body"]


@pytest.mark.parametrize("sample", SAMPLES, ids=repr)
def test_a_repr_shows_nothing_personal(sample: Sample) -> None:
    event = Event.read(sample.body)
    parts: list[Model] = [part for part in (event.body, event.consent, event.withdrawal) if part is not None]
    shown = repr(event) + "".join(map(repr, parts)) + "".join(str(part.show()) for part in parts)
    for part in parts:
        for text in personal(part):
            # As a whole: digits of a text may be digits of an id.
            assert not re.search(rf"(?<!\w){re.escape(text)}(?!\w)", shown), text


def test_the_repr_test_sees_something() -> None:
    seeded = sum(len(personal(body)) for sample in SAMPLES if (body := Event.read(sample.body).body) is not None)
    assert seeded > 100


def test_bodies_are_told_apart_by_their_class() -> None:
    def what(sample: str) -> str:
        event = Event.read(next(one for one in SAMPLES if one.name == sample).body)
        match event:
            case Event(kind="user_send_text", body=webhook.MessageSent(message=webhook.MessageContent(text=str(text)))):
                return f"wrote {len(text)}"
            case Event(kind="follow", body=webhook.FollowChanged(follower=webhook.PersonRef(id=person))):
                return f"followed {person}"
            case Event("user_withdraw", webhook.DataWithdrawn()):
                return "withdrew"
            case Event(family="group"):
                return "group"
        return "else"

    assert what("follow") == "followed 1111111111111111111"
    assert what("user_send_text").startswith("wrote ")
    assert what("user_withdraw") == "withdrew"
    assert what("create_group") == "group"
    assert what("unfollow") == "else"


def test_reading_never_fails_and_keeps_what_it_does_not_know() -> None:
    chance = random.Random(7)
    pool = [sample.body for sample in SAMPLES]
    for _ in range(3000):
        body = bytearray(chance.choice(pool))
        for _ in range(chance.randint(0, 6)):
            at = chance.randrange(len(body) + 1)
            body[at : at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
        event = Event.read(bytes(body))
        assert event.sent == bytes(body)
        repr(event), event.raw, event.at, event.direction(OA), event.user(OA), event.consent, event.withdrawal
        if event.body is not None:
            seen(event.body)
    new = Event.read('{"event_name":"user_waved","app_id":"77","timestamp":"1","hand":"trái"}'.encode())
    assert (new.kind, new.name, new.family, new.body, new.raw["hand"]) == ("unknown", "user_waved", None, None, "trái")
    for odd in (b"", b"null", b"[1]", b"\xff\xfe", b"[" * 100_000):
        assert (Event.read(odd).kind, Event.read(odd).raw) == ("unknown", {})


def test_times_that_no_calendar_has_are_absent_and_stay_in_raw() -> None:
    far = 9_000_000_000_000_000
    event = Event.read(json.dumps({"event_name": "oa_send_consent", "timestamp": far, "expired_time": far}).encode())
    assert isinstance(event.body, webhook.CallConsentAsked)
    assert (event.at, event.body.expired_time, event.body.raw["expired_time"]) == (None, None, far)
    assert "Event(" in repr(event) and str(far) in str(event.body.show())


def test_events_do_not_change_and_can_be_carried_to_another_process() -> None:
    event = Event.read(SAMPLES[0].body)
    with pytest.raises(AttributeError, match="do not change"):
        event.kind = "follow"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="do not change"):
        del event.name
    for twin in (pickle.loads(pickle.dumps(event)), copy.copy(event), copy.deepcopy(event)):
        assert (twin, hash(twin), twin.body) == (event, hash(event), event.body)
    assert event != Event.read(SAMPLES[1].body) and event != 1


def test_a_business_card_is_read_out_of_its_attachment() -> None:
    sample = next(one for one in SAMPLES if one.name == "user_send_business_card")
    body = Event.read(sample.body).body
    assert isinstance(body, webhook.MessageSent) and body.message and body.message.attachments
    card = body.message.attachments[0].card()
    assert card is not None and card.phone and card.phone not in repr(card)
    assert webhook.Attachment({"payload": {"description": "no card"}}).card() is None
    assert webhook.Attachment({"payload": {"description": "[" * 100_000}}).card() is None
    assert webhook.Attachment({}).card() is None


def test_receipts_tell_their_messages_in_either_form() -> None:
    assert webhook.Receipt({"message": {"msg_id": "a"}}).messages == ("a",)
    assert webhook.Receipt({"message": {"msg_ids": ["a", "b"]}}).messages == ("a", "b")
    assert webhook.Receipt({}).messages == ()


def test_an_id_is_found_wherever_it_stands() -> None:
    event = Event.read(b'{"event_name":"x","deep":[{"who":11}]}')
    assert event.mentions("11") and not event.mentions("1")


def test_every_shape_and_kind_of_the_core_is_in_the_package() -> None:
    kinds = set(webhook.EventKind.__args__)  # type: ignore[attr-defined]
    assert {sample.case["event"] for sample in SAMPLES} <= kinds
    assert all(hasattr(webhook, name) for name in webhook.__all__)
