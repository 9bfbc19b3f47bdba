"""What the classes of events stand on: nothing that Zalo sent makes an attribute raise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from .._model import Model, moment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
else:
    from .._hints import Mapping, datetime

__all__ = ["AttachmentPart", "BusinessCard", "Part", "ReceiptPart"]


class Part(Model):
    """A part of an event."""

    __slots__ = ()

    def _may_time(self, name: str) -> datetime | None:
        """None also for what is past the year 9999: `raw` has it."""
        try:
            return super()._may_time(name)
        except ValueError:
            return None


class BusinessCard(Part):
    """A business card that somebody sent."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("phone", "phone", "personal"),
        ("qr_code_url", "qrCodeUrl", "personal"),
        ("caption", "caption", "personal"),
    )

    @property
    def phone(self) -> str | None:
        """The phone number on it. Personal."""
        value: str | None = self._data.get("phone")
        return value

    @property
    def qr_code_url(self) -> str | None:
        """Address of the card's QR code. Personal."""
        value: str | None = self._data.get("qrCodeUrl")
        return value

    @property
    def caption(self) -> str | None:
        """What was written beside it. Personal."""
        value: str | None = self._data.get("caption")
        return value


class AttachmentPart(Part):
    """An attachment."""

    __slots__ = ()

    def card(self) -> BusinessCard | None:
        """The business card in it: Zalo packs it into the description of a link, as JSON."""
        from json import loads

        payload: Mapping[str, Any] = self._data.get("payload") or {}
        try:
            found = loads(payload.get("description") or "")
        except (ValueError, RecursionError):
            return None
        if not isinstance(found, dict):
            return None
        texts = {key: value for key, value in found.items() if isinstance(value, str) and value}
        return BusinessCard(texts) if texts.keys() & {"phone", "qrCodeUrl"} else None


class ReceiptPart(Part):
    """A receipt."""

    __slots__ = ()

    @property
    def messages(self) -> tuple[str, ...]:
        """The messages it is about: one that arrived, or those that were seen."""
        message: Mapping[str, Any] = self._data.get("message") or {}
        one = message.get("msg_id")
        return (*((one,) if one else ()), *(message.get("msg_ids") or ()))


def time_of(value: int | None) -> datetime | None:
    """A moment where it is one."""
    try:
        return None if value is None else moment(value)
    except ValueError:
        return None
