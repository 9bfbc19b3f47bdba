"""An event: what Zalo tells an app, as typed data that keeps what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, NoReturn

from .. import _native
from .._generated.events import SHAPES, EventBody, EventFamily, EventKind
from .._model import _short
from .._origin import Found
from .parts import Part, time_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
else:
    from .._hints import Mapping, datetime

__all__ = ["Consent", "ConsentAct", "Direction", "Event", "Person", "Withdrawal"]

Direction = Literal["to_oa", "from_oa"]
ConsentAct = Literal["follow", "submit_info", "widget", "chat_now", "allow_calls"]


class Person(Part):
    """A person by all that an event calls them."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("user_id", "user_id", "text"),
        ("user_id_by_app", "user_id_by_app", "text"),
        ("user_external_id", "user_external_id", "text"),
        ("phone", "phone", "personal"),
    )

    @property
    def user_id(self) -> str | None:
        """As the OA knows them."""
        value: str | None = self._data.get("user_id")
        return value

    @property
    def user_id_by_app(self) -> str | None:
        """As the app knows them."""
        value: str | None = self._data.get("user_id_by_app")
        return value

    @property
    def user_external_id(self) -> str | None:
        """Your own id for them."""
        value: str | None = self._data.get("user_external_id")
        return value

    @property
    def phone(self) -> str | None:
        """Their phone number. Personal."""
        value: str | None = self._data.get("phone")
        return value


class Consent(Part):
    """That a person consented, as an event proves it. To what, Zalo does not say."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("who", "who", "model"),
        ("when", "when", "time"),
        ("act", "act", "text"),
        ("until", "until", "time"),
    )

    @property
    def who(self) -> Person:
        """Who."""
        return self._model("who", Person)

    @property
    def when(self) -> datetime | None:
        """When; None where Zalo sent what is no time."""
        return self._may_time("when")

    @property
    def act(self) -> ConsentAct:
        """By which act."""
        value: ConsentAct = self._data["act"]
        return value

    @property
    def until(self) -> datetime | None:
        """Until when, where it ends by itself."""
        return self._may_time("until")


class Withdrawal(Part):
    """That a person demands the deletion of their data: in Vietnam two working days to answer, fifteen days to do it
    (decree 356/2025)."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (("who", "who", "model"), ("when", "when", "time"))

    @property
    def who(self) -> Person:
        """Who."""
        return self._model("who", Person)

    @property
    def when(self) -> datetime | None:
        """When."""
        return self._may_time("when")


class Event:
    """One event.

    Its repr shows ids, kinds and times; texts, names, phones and addresses are attributes that it leaves out.

    Example:
        match event:
            case Event(kind="user_send_text", body=MessageSent(message=MessageContent(text=str(text)))):
                ...
            case Event(kind="follow", body=FollowChanged() as follow):
                ...
    """

    __slots__ = ("_body", "_core", "_fields")
    __match_args__ = ("kind", "body")

    _core: _native.Event
    _fields: Mapping[str, Any]
    _body: EventBody | None

    def __init__(self, native: _native.Event) -> None:
        """For the package's own use: see `read`."""
        fields = native.fields()
        shape = SHAPES.get(fields["shape"] or "")
        body = None if shape is None else shape(fields["body"], _Whole(native))
        for name, value in (("_core", native), ("_fields", fields), ("_body", body)):
            object.__setattr__(self, name, value)

    @classmethod
    def read(cls, body: bytes) -> Event:
        """Reads a body, whatever it is; it never fails. Verify it first: who it is from is not looked at here."""
        return cls(_native.Event(body))

    @property
    def name(self) -> str:
        """Zalo's name for it, as sent; empty when there is none."""
        value: str = self._fields["name"]
        return value

    @property
    def kind(self) -> EventKind:
        """Which event it is, whichever of its names was sent; `unknown` for those that are not known here."""
        value: EventKind = self._fields["event"]
        return value

    @property
    def family(self) -> EventFamily | None:
        """What it is about."""
        value: EventFamily | None = self._fields["family"]
        return value

    @property
    def at(self) -> datetime | None:
        """When it happened, by Zalo's clock. There when the event was verified."""
        return time_of(self._fields.get("at"))

    @property
    def app_id(self) -> str | None:
        """The app whose event it is."""
        value: str | None = self._fields.get("app_id")
        return value

    @property
    def user_id_by_app(self) -> str | None:
        """The person as the app knows them. Often missing."""
        value: str | None = self._fields.get("user_id_by_app")
        return value

    @property
    def body(self) -> EventBody | None:
        """What it says, a class for each shape; None where nothing is known of it: see `raw`."""
        return self._body

    @property
    def consent(self) -> Consent | None:
        """The consent that it proves, if it does. `unfollow` takes none of it back; `withdrawal` does."""
        found = self._fields["consent"]
        return None if found is None else Consent(found)

    @property
    def withdrawal(self) -> Withdrawal | None:
        """A person's demand that their data be deleted, if it is one."""
        found = self._fields["withdrawal"]
        return None if found is None else Withdrawal(found)

    @property
    def is_console_test(self) -> bool:
        """Whether it is the sample with which the console checks an address: nobody wrote it."""
        return bool(self._fields["console_test"])

    @property
    def raw(self) -> Mapping[str, Any]:
        """All that was sent, with names, phones and messages in the clear; empty when it was no object. Do not change
        it, and keep it out of logs."""
        found: Mapping[str, Any] = self._core.reveal()
        return found

    @property
    def sent(self) -> bytes:
        """The bytes that were sent. Keep them out of logs."""
        return self._core.sent()

    def direction(self, oa_id: str) -> Direction | None:
        """Which way it went, seen from this OA; None for events without a sender, and for those of another OA."""
        return self._core.direction(oa_id)

    def user(self, oa_id: str) -> str | None:
        """The person on the other side of this OA, or the anonymous visitor; None where there is none, or only a phone
        number, or several people, and in events of another OA."""
        return self._core.user(oa_id)

    def mentions(self, user_id: str) -> bool:
        """Whether an id stands anywhere in it, as a value of its own: for finding what is stored about a person."""
        return self._core.mentions(user_id)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"`{name}` cannot be set: events do not change")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"`{name}` cannot be deleted: events do not change")

    def __eq__(self, other: object) -> bool:
        return self.sent == other.sent if isinstance(other, Event) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.sent)

    def __reduce__(self) -> tuple[Any, ...]:
        return Event.read, (self.sent,)

    def __repr__(self) -> str:
        shown = [f"kind={self.kind!r}", f"name={_short(self.name)}"]
        if self.at is not None:
            shown.append(f"at={self.at.isoformat()}")
        for name in ("app_id", "user_id_by_app"):
            if self._fields.get(name) is not None:
                shown.append(f"{name}={_short(self._fields[name])}")
        return f"Event({', '.join([*shown, f'body={self._body!r}'])})"


class _Whole(Found):
    """The whole event, read when somebody asks for it."""

    __slots__ = ()

    def find(self) -> Any:
        return self._found.reveal()
