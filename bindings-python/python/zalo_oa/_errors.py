"""Errors by the phase of a call: what happened, whether it may have taken effect, what to do."""

from __future__ import annotations

from typing import Any, Mapping, TypedDict

__all__ = [
    "ApiError",
    "AuthError",
    "BuildError",
    "Cause",
    "ConnectError",
    "DecodeError",
    "NoAnswerError",
    "OperationCancelled",
    "PendingError",
    "ZaloError",
]


class Tokens(TypedDict):
    """A pair of tokens; the dates are milliseconds since 1970-01-01 UTC."""

    access_token: str
    refresh_token: str
    expires_at: int
    born: int


class ZaloError(Exception):
    """A call or an operation went wrong.

    Attributes:
        kind: the phase: ``build``, ``connect``, ``no_answer``, ``decode``, ``api``, ``auth``, ``pending``, ``cancelled``.
        code: Zalo's number, where there is one.
        class_: what kind of refusal it is, for example ``rate_limit`` or ``consent``.
        call: the dotted name of the call or operation.
        message: what happened; also ``str(error)``.
        hint: what to do, in English. ``hint_vi``: in Vietnamese.
        advice: what the SDK's own repetition would do with it.
        outcome_known: ``False`` when the call may have taken effect: look before repeating.
        resume: give it to the operation again to go on with its work.

    >>> error = from_record({"kind": "connect", "message": "no connection for `oa.info`", "call": "oa.info"})
    >>> type(error).__name__, error.call, error.outcome_known
    ('ConnectError', 'oa.info', True)
    """

    def __init__(self, record: Mapping[str, Any]) -> None:
        super().__init__(str(record.get("message", "")))
        self.record: dict[str, Any] = dict(record)

    @property
    def kind(self) -> str:
        """The phase of the call."""
        return str(self.record.get("kind", ""))

    @property
    def code(self) -> int | None:
        """Zalo's number, where there is one."""
        code = self.record.get("code")
        return code if isinstance(code, int) else None

    @property
    def class_(self) -> str:
        """What kind of refusal it is."""
        return str(self.record.get("class", "unknown"))

    @property
    def call(self) -> str:
        """The dotted name of the call or operation."""
        return str(self.record.get("call", ""))

    @property
    def message(self) -> str:
        """What happened."""
        return str(self.record.get("message", ""))

    @property
    def hint(self) -> str:
        """What to do, in English."""
        return str(self.record.get("hint", ""))

    @property
    def hint_vi(self) -> str:
        """What to do, in Vietnamese."""
        return str(self.record.get("hint_vi", ""))

    @property
    def advice(self) -> Any:
        """What the SDK's own repetition would do with it."""
        return self.record.get("advice", "stop")

    @property
    def outcome_known(self) -> bool:
        """``False`` when the call may have taken effect."""
        return bool(self.record.get("outcome_known", True))

    @property
    def resume(self) -> str | None:
        """What continues the work of an operation."""
        resume = self.record.get("resume")
        return resume if isinstance(resume, str) else None

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> Any:
        # Through `from_record`, so that the causes come along; tokens never do.
        return (from_record, (self.record,))


class BuildError(ZaloError, ValueError):
    """The request could not be made. Nothing left the machine."""


class ConnectError(ZaloError):
    """No connection. Nothing was sent."""


class NoAnswerError(ZaloError):
    """The request may have taken effect; no answer says so."""


class DecodeError(ZaloError):
    """An answer came that cannot be read."""


class ApiError(ZaloError):
    """Zalo refused."""


class AuthError(ZaloError):
    """The tokens do not serve."""

    _tokens: Tokens | None = None

    def take_tokens(self) -> Tokens | None:
        """New tokens that could not be saved, once: whoever takes them keeps them. Else ``None``."""
        tokens, self._tokens = self._tokens, None
        return tokens


class PendingError(ZaloError):
    """The platform took the work and had not finished at the deadline; ``resume`` goes on with it."""


class OperationCancelled(ZaloError):
    """The operation was cancelled. A call under way may have taken effect."""


#: The name of the kind's class; `OperationCancelled` says better what it is beside asyncio's.
CancelledError = OperationCancelled


class Cause(Exception):
    """What lies below an error, as the transport or the store tells it."""


_CLASSES: dict[str, type[ZaloError]] = {
    "build": BuildError,
    "connect": ConnectError,
    "no_answer": NoAnswerError,
    "decode": DecodeError,
    "api": ApiError,
    "auth": AuthError,
    "pending": PendingError,
    "cancelled": OperationCancelled,
}


def from_record(record: Mapping[str, Any], tokens: Tokens | None = None) -> ZaloError:
    """The exception for an error record of the core, with its causes chained.

    A kind that is not known gives the base class.

    >>> from_record({"kind": "auth", "message": "the token store failed", "causes": ["no room"]}).__cause__
    Cause('no room')
    """
    error = _CLASSES.get(str(record.get("kind")), ZaloError)(record)
    if isinstance(error, AuthError):
        error._tokens = tokens
    below: BaseException = error
    for text in record.get("causes", ()):
        below.__cause__ = Cause(text)
        below = below.__cause__
    return error
