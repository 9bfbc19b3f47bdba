"""How an account stands, as attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from ._model import Model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from ._generated.types import OaInfo
else:
    from datetime import datetime
    
    from ._generated.types import OaInfo
    from ._hints import Mapping


class Need(Model):
    """What a person has to do."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("what", "what", "text"),
        ("when", "when", "time"),
        ("who", "who", "text"),
        ("text_en", "text_en", "text"),
        ("text_vi", "text_vi", "text"),
    )

    @property
    def what(self) -> str:
        """The kind of need, in one word."""
        value: str = self._data["what"]
        return value

    @property
    def when(self) -> datetime | None:
        """Until when, where there is an end."""
        return self._may_time("when")

    @property
    def who(self) -> str:
        """Who has to act: `developer`, `oa_admin`, `wait`, `nobody`."""
        value: str = self._data["who"]
        return value

    @property
    def text_en(self) -> str:
        """What to do, in English."""
        value: str = self._data["text_en"]
        return value

    @property
    def text_vi(self) -> str:
        """What to do, in Vietnamese."""
        value: str = self._data["text_vi"]
        return value


class Health(Model):
    """The state of one account at one moment. Holds no tokens."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("at", "at", "time"),
        ("verified", "verified", "flag"),
        ("needs", "needs", "list model"),
    )

    @property
    def at(self) -> datetime:
        """When it was looked at, by the local clock."""
        return self._time("at")

    @property
    def oa(self) -> OaInfo | None:
        """What Zalo says about the account; None when it says nothing: see `error`."""
        from ._generated.types import OaInfo

        found = self._data["oa"].get("ok")
        return None if found is None else OaInfo(found)

    @property
    def error(self) -> Mapping[str, Any] | None:
        """Why Zalo says nothing about the account: an error's record."""
        found: Mapping[str, Any] | None = self._data["oa"].get("error")
        return found

    @property
    def package(self) -> Mapping[str, Any]:
        """The account's package: `name`, `last_day`, `ends`, `renews_on`."""
        found: Mapping[str, Any] = self._data["package"]
        return found

    @property
    def verified(self) -> bool | None:
        """Whether Zalo has verified the account; only then it may broadcast."""
        found: bool | None = self._data.get("verified")
        return found

    @property
    def tokens(self) -> Mapping[str, Any]:
        """What is known about the tokens: `kind`, and dates where they are stored."""
        found: Mapping[str, Any] = self._data["tokens"]
        return found

    @property
    def needs(self) -> tuple[Need, ...]:
        """What a person has to do, the most urgent first. Empty when all is well."""
        return self._models("needs", Need)
