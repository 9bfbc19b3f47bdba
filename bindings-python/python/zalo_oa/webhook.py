"""Webhooks: what Zalo tells an app without being asked.

`verify` says whether a body came from Zalo, `Event.read` what it says, and `Inbox` takes events so that none is lost.

Example:
    from zalo_oa import webhook

    async def handle(delivery: webhook.Delivery) -> None:
        match delivery.event:
            case webhook.Event(kind="user_send_text", body=webhook.MessageSent(message=message)) if message:
                ...

    inbox = webhook.Inbox("inbox.sqlite", key=key, secret=secret, handler=handle)
    app = inbox.asgi("/zalo/webhook")          # uvicorn module:app
"""

from __future__ import annotations

from ._errors import InboxError as InboxError
from ._errors import VerifyError as VerifyError
from ._errors import WebhookError as WebhookError
from ._generated.events import *
from ._generated.events import __all__ as _shapes
from ._webhook.asgi import InboxApp as InboxApp
from ._webhook.event import Consent as Consent
from ._webhook.event import ConsentAct as ConsentAct
from ._webhook.event import Direction as Direction
from ._webhook.event import Event as Event
from ._webhook.event import Person as Person
from ._webhook.event import Withdrawal as Withdrawal
from ._webhook.inbox import Inbox as Inbox
from ._webhook.parts import BusinessCard as BusinessCard
from ._webhook.results import Answer as Answer
from ._webhook.results import Dead as Dead
from ._webhook.results import Stats as Stats
from ._webhook.verify import Verified as Verified
from ._webhook.verify import sign as sign
from ._webhook.verify import verify as verify
from ._webhook.work import Delivery as Delivery

__all__ = [  # pyright: ignore[reportUnsupportedDunderAll]
    *_shapes,
    "Answer",
    "BusinessCard",
    "Consent",
    "ConsentAct",
    "Dead",
    "Delivery",
    "Direction",
    "Event",
    "Inbox",
    "InboxApp",
    "InboxError",
    "Person",
    "Stats",
    "Verified",
    "VerifyError",
    "WebhookError",
    "Withdrawal",
    "sign",
    "verify",
]
