"""Answers what people write: from a table of known questions, and the others go to a person."""

from __future__ import annotations

import threading
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from _safe import terminal
from _tables import read_text
from zalo_oa import Client
from zalo_oa.snapshots import Snapshots, SnapshotsError
from zalo_oa.webhook import Delivery, Event, MessageContent, MessageSent

WAITING = "Chờ cán bộ trả lời"
"""The tag that the staff looks for in the OA's chat tool."""

FROM_OA = 0
"""In a conversation: a message that the OA sent."""


@dataclass(frozen=True)
class Known:
    """An answer, and words one of which is in the question."""

    words: tuple[str, ...]
    answer: str


def read_answers(path: Path) -> list[Known]:
    """A table of answers: words, separated by semicolons, then `=>` and the answer; a line each. Other lines are left out."""
    found = []
    for line in read_text(path).splitlines():
        words, arrow, answer = line.partition("=>")
        made = tuple(filter(None, (plain(word.strip()) for word in words.split(";"))))
        if arrow and made and answer.strip():
            found.append(Known(made, answer.strip()))
    return found


def plain(text: str) -> str:
    """Small letters, accents in one form: some phones send a letter and its accents apart."""
    return unicodedata.normalize("NFC", text).lower()


class Desk:
    """Handles one event after the other, several at the same time. `take` is the inbox's handler: an exception means that
    the event comes again later."""

    def __init__(self, client: Client, known: list[Known], counts: Path | None) -> None:
        self._client = client
        self._known = known
        self._counts = counts
        self._printing = threading.Lock()
        oa = client.oa.info()
        self._oa_id, self._oa_name = str(oa.oa_id), str(oa.name)
        if counts is not None:
            # A file that cannot be used shows now, not with the first event.
            Snapshots(counts).close()

    def take(self, delivery: Delivery) -> None:
        """One event. It may also come again after it was handled, when this process was killed meanwhile."""
        match delivery.event:
            case Event(kind="user_send_text", body=MessageSent(message=MessageContent(text=str(question)))) as event:
                person = event.user(self._oa_id)
                if event.direction(self._oa_id) == "to_oa" and person:
                    self._answer(delivery, person, question)
            case Event(kind="user_withdraw"):
                self._say(
                    delivery,
                    "người dân yêu cầu xóa dữ liệu cá nhân: trả lời trong 2 ngày làm việc"
                    " / a person demands the deletion of their data: answer within two working days",
                )
        self._count(delivery)

    def _answer(self, delivery: Delivery, person: str, question: str) -> None:
        asked = delivery.event.at or delivery.received
        answer = self._find(question)
        if answer is None:
            # Putting a tag on twice changes nothing.
            self._client.tags.attach(user_id=person, tag_name=WAITING)
            self._say(delivery, f"chuyển cán bộ / for a person: “{WAITING}”")
        elif self._told_since(person, answer, asked):
            self._say(delivery, "đã trả lời trước đó / answered before")
        else:
            self._client.consultation.text(user_id=person, text=answer)
            self._say(delivery, f"trả lời / answered: {answer}")

    def _told_since(self, person: str, answer: str, asked: datetime) -> bool:
        """Whether this person has had this answer since they asked: nobody is answered twice after a power cut."""
        # The newest come first.
        for one in self._client.conversations.with_user.pages(user_id=person, count=10):
            if one.time is not None and one.time < asked:
                break
            if one.src == FROM_OA and one.message == answer:
                return True
        return False

    def _find(self, question: str) -> str | None:
        words = plain(question)
        fits = (one.answer for one in self._known if any(word in words for word in one.words))
        return next(fits, None)

    def _count(self, delivery: Delivery) -> None:
        """After the work: what failed comes again. A count that is lost is no reason to answer twice."""
        if self._counts is None:
            return
        event = delivery.event
        try:
            with Snapshots(self._counts) as snapshots:
                snapshots.count_event(self._oa_id, event.kind, event.at or delivery.received, self._oa_name)
        except SnapshotsError as error:
            self._say(delivery, f"không đếm được / not counted: {error}")

    def _say(self, delivery: Delivery, text: str) -> None:
        with self._printing:
            print(terminal(f"#{delivery.id} {text}"), flush=True)
