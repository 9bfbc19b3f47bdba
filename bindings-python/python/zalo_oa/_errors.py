"""Errors by the phase of a call: what happened, whether it may have taken effect, what to do."""

from __future__ import annotations

import sys
from typing import Any, Mapping, TypedDict

__all__ = [
    "ApiError",
    "AuthError",
    "BuildError",
    "Cause",
    "ConnectError",
    "DecodeError",
    "InboxError",
    "NoAnswerError",
    "OperationCancelled",
    "PendingError",
    "VerifyError",
    "WebhookError",
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
        # A traceback that nobody catches is where people need it most.
        if sys.version_info >= (3, 11) and self.hint:
            self.add_note(f"-> {self.hint}")

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


class WebhookError(ZaloError):
    """Something about webhooks; `reason` says what in a word."""

    @property
    def reason(self) -> str:
        """What is wrong, in a word."""
        return self.class_

    @property
    def hint(self) -> str:
        """What to do, in English."""
        return _HINTS.get(self.reason, ("", ""))[0]

    @property
    def hint_vi(self) -> str:
        """What to do, in Vietnamese."""
        return _HINTS.get(self.reason, ("", ""))[1]


class VerifyError(WebhookError):
    """A body that is not taken for Zalo's. Nothing in it helps to forge one.

    `reason`: `no_signature`, `not_a_signature`, `not_an_event`, `mismatch`, `another_app`, `too_old`, `from_the_future`.
    """


class InboxError(WebhookError):
    """An inbox cannot do what it was asked.

    `reason`: `place`, `file`, `in_use`, `wrong_key`, `newer`, `no_code`, `gone`, `cut`.
    """


_KEY = (
    "give the OA secret key of the console's webhook page, and the bytes of the body as they came",
    "dùng khóa bí mật của OA ở trang Webhook, và giữ nguyên từng byte của thân yêu cầu",
)
_ZALO = (
    "answer 401 or 403 and drop it: it did not come from Zalo, or a proxy took the header away",
    "trả lời 401 hoặc 403 và bỏ qua: không phải từ Zalo, hoặc máy chủ trung gian đã bỏ mất tiêu đề",
)
_HINTS: dict[str, tuple[str, str]] = {
    "no_signature": _ZALO,
    "not_a_signature": _ZALO,
    "not_an_event": _ZALO,
    "mismatch": _KEY,
    "another_app": ("compare the app's id with the console's", "đối chiếu mã ứng dụng với trang quản lý"),
    "too_old": ("answer 403: somebody may repeat it", "trả lời 403: có thể ai đó gửi lại"),
    "from_the_future": ("set this machine's clock", "chỉnh lại đồng hồ của máy này"),
    "place": ("make its folder, and let this user write there", "tạo thư mục và cho tài khoản này quyền ghi"),
    "file": ("look at the disk's room; is it the file of an inbox?", "xem chỗ trống của ổ đĩa; có đúng là tệp hộp thư không?"),
    "in_use": (
        "one process per file: run one worker, or give each a file of its own",
        "mỗi tệp một tiến trình: chỉ chạy một worker, hoặc mỗi worker một tệp",
    ),
    "wrong_key": ("give the key with which the file was made", "dùng đúng khóa lúc tạo tệp"),
    "newer": ("update zalo_oa", "cập nhật zalo_oa"),
    "no_code": ("copy the code alone from the console", "chép riêng mã từ trang quản lý"),
    "gone": ("open it again", "mở lại"),
    "cut": ("nothing: their events come again at the next start", "không cần làm gì: sự kiện sẽ đến lại khi khởi động"),
}


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
    "verify": VerifyError,
    "inbox": InboxError,
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
