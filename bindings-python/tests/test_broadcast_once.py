"""`broadcast.once`: one broadcast, whatever is run again, with the journal beside the tokens or where it is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from zalo_oa import BuildError, Client, Emulator, FileStore, MemoryStore

EVERYONE = {"gender": "0"}


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=7, followers=30) as emulator:
        yield emulator


def article_of(client: Client) -> str:
    return client.articles.publish(markdown="# Tin\n\nNội dung.", author="Văn phòng").article_id


def broadcasts(emulator: Emulator) -> int:
    return len(emulator.control("GET", "/deliveries")["broadcasts"])


def test_a_rerun_finds_what_was_sent_in_the_journal_beside_the_tokens(emulator: Emulator, tmp_path: Path) -> None:
    store = FileStore(tmp_path / "tokens")
    client = emulator.client(store=store)
    article = article_of(client)
    events: list[str] = []
    sent = client.broadcast.once(
        target=EVERYONE, article_ids=[article], on_progress=lambda event: events.append(event.kind)
    )
    found = client.broadcast.once(target=EVERYONE, article_ids=[article])
    assert (sent.outcome, found.outcome) == ("sent", "sent_before")
    assert (found.message_id, found.at) == (sent.message_id, sent.at)
    assert events == ["begun"]
    assert broadcasts(emulator) == 1
    assert (tmp_path / "tokens" / f"{emulator.oa_id}.broadcasts").exists()


def test_a_store_without_files_needs_a_journal_that_is_named(emulator: Emulator, tmp_path: Path) -> None:
    client = emulator.client(store=MemoryStore())
    article = article_of(client)
    with pytest.raises(BuildError, match="give it a `journal`"):
        client.broadcast.once(target=EVERYONE, article_ids=[article])
    assert broadcasts(emulator) == 0
    for outcome in ["sent", "sent_before"]:
        answer = client.broadcast.once(target=EVERYONE, article_ids=[article], journal=str(tmp_path / "kept"))
        assert answer.outcome == outcome


def test_what_is_unknown_a_person_settles(emulator: Emulator, tmp_path: Path) -> None:
    client = emulator.client(store=FileStore(tmp_path / "tokens"))
    article = article_of(client)
    rule = {"on": "broadcast.send", "nth": 1, "kind": "reset", "phase": "after"}
    emulator.control("POST", "/faults", {"rules": [rule]})
    for _ in range(2):
        answer = client.broadcast.once(target=EVERYONE, article_ids=[article])
        assert answer.outcome == "unknown"
        assert answer.hint and answer.hint_vi and answer.process
    settled = client.broadcast.settle(target=EVERYONE, article_ids=[article], sent=True)
    assert settled.article_ids == (article,)
    assert client.broadcast.once(target=EVERYONE, article_ids=[article]).outcome == "sent_before"
    assert broadcasts(emulator) == 1
