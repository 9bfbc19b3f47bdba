"""How programs use the package: never run, checked by strict mypy and pyright. A line that must not
pass carries the remark that both checkers then count as needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from typing_extensions import assert_type

from zalo_oa import (
    App,
    ArticleSummary,
    AsyncClient,
    AuthError,
    Client,
    Emulator,
    File,
    FileStore,
    MemoryStore,
    PublishResult,
    Qr,
    Request,
    Sent,
    Uploaded,
    UploadedFile,
    User,
    UserPage,
    UserRef,
    ZaloError,
    to_pandas,
    webhook,
)


class Wrapped:
    """A store of one's own on top of the package's."""

    def __init__(self, inner: FileStore) -> None:
        self.load = inner.load
        self.lease = inner.lease
        self.begin = inner.begin
        self.save = inner.save
        self.release = inner.release


def clients() -> None:
    Client(access_token="made-up")
    Client(app_id="1", app_secret="s", oa_id="2", store=FileStore("~/tokens"))
    AsyncClient(app_id="1", app_secret="s", oa_id="2", store=MemoryStore())
    Client(app_id="1", app_secret="s", oa_id="2", store=Wrapped(FileStore("~/tokens")), user_agent="ban-tin/2.0")
    assert_type(Client.from_env(), Client)
    Client("made-up")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    assert_type(App("1", secret="s").client(access_token="made-up"), Client)


def files(client: Client) -> None:
    assert_type(client.uploads.image(file=Path("a.jpg")), Uploaded)
    assert_type(client.uploads.file(file=File(b"a;b", name="a.csv")), UploadedFile)
    assert_type(client.uploads.gif.request(file=bytearray()), Request[Uploaded])
    client.uploads.image(file="a.jpg")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def answers(client: Client) -> None:
    page = client.users.list(offset=0, count=50)
    assert_type(page, UserPage)
    assert_type(page.users, tuple[UserRef, ...])
    assert_type(page.total, int)
    assert_type(page.users[0].user_id, str)
    user = client.users.detail(user_id="1")
    assert_type(user.raw, Mapping[str, Any])
    assert_type(user.display_name, str | None)
    assert_type(client.tags.list(), list[str])
    assert_type(client.consultation.text(user_id="1", text="Xin chào").sent_time, datetime | None)
    page.total = 3  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    client.users.list(offset="0", count=50)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.users.list(0, 50)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.users.list(count=50)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.users.detail(user_id=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.users.detail.pages()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]


def pages(client: Client) -> Iterator[str]:
    walk = client.users.list.pages(count=50)
    assert_type(next(walk), UserRef)
    assert_type(next(walk.by_page()), list[UserRef])
    for article in client.articles.list.pages():
        assert_type(article, ArticleSummary)
        yield article.title


def many(client: Client) -> None:
    requests = [client.users.detail.request(user_id=one) for one in ("1", "2")]
    assert_type(requests, list[Request[User]])
    assert_type(client.send_many(requests, concurrency=8), list[User | ZaloError])


def operations(client: Client) -> None:
    done = client.articles.publish(Path("ban-tin.md"), author="Văn phòng")
    assert_type(done, PublishResult)
    client.articles.publish(markdown="# Lịch", on_progress=lambda event: print(event.kind, event["kind"]))
    run = client.articles.publish.start(text="Lịch", resume="…")
    for event in run:
        if event.kind == "created":
            print(event["resume"])
    assert_type(run.result(), PublishResult)
    client.articles.publish("# Lịch")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def errors(client: Client) -> None:
    try:
        client.oa.info()
    except AuthError as error:
        print(error.take_tokens(), error.hint_vi)
    except ZaloError as error:
        print(error.kind, error.code, error.outcome_known)


async def awaited(client: AsyncClient) -> None:
    assert_type(await client.users.list(offset=0, count=50), UserPage)
    async for user in client.users.list.pages():
        assert_type(user, UserRef)
    async for users in client.users.list.pages(count=10).by_page():
        assert_type(users, list[UserRef])
    requests = [client.consultation.text.request(user_id="1", text="Xin chào")]
    assert_type(await client.send_many(requests), list[Sent | ZaloError])
    run = client.articles.publish.start(markdown="# Lịch", author="Văn phòng")
    async for event in run:
        print(event.kind)
    assert_type(await run.result(), PublishResult)
    await client.close()


def events(body: bytes, headers: Mapping[str, str]) -> str | None:
    verified = webhook.verify(headers, body, "s", datetime.now(), app_id="77")
    assert_type(verified.at, datetime)
    webhook.verify(list(headers.items()), body, ["s", "t"], oldest=3600)
    webhook.verify(headers, "{}", "s")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    event = webhook.Event.read(body)
    assert_type(event.body, webhook.EventBody | None)
    assert_type(event.direction("22"), webhook.Direction | None)
    if event.kind == "user_sent_text":  # type: ignore[comparison-overlap]  # pyright: ignore[reportUnnecessaryComparison]
        return None
    event.kind = "follow"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    match event.body:
        case webhook.MessageSent(message=webhook.MessageContent() as message):
            assert_type(message.text, str | None)
            assert_type(message.attachments, tuple[webhook.Attachment, ...] | None)
            return message.text
        case webhook.FollowChanged() as follow:
            assert_type(follow.follower, webhook.PersonRef | None)
        case _:
            pass
    match event:
        case webhook.Event("user_reply_consent", webhook.CallConsentGiven() as consent):
            assert_type(consent.confirmed_time, datetime | None)
        case _:
            pass
    return event.consent.act if event.consent else None


async def inbox(headers: Mapping[str, str], body: bytes) -> None:
    async def handle(delivery: webhook.Delivery) -> None:
        assert_type(delivery.event, webhook.Event)

    def handle_plainly(delivery: webhook.Delivery) -> None:
        assert_type(delivery.attempt, int)

    webhook.Inbox("inbox.sqlite", key="k", secret="s", handler=handle_plainly)
    webhook.Inbox("inbox.sqlite", key="k", secret="s", handler=lambda: None)  # type: ignore[arg-type, misc]  # pyright: ignore[reportArgumentType]
    async with webhook.Inbox("inbox.sqlite", key=bytes(32), secret=["s"], handler=handle) as box:
        assert_type(await box.aaccept(headers, body), webhook.Answer)
        assert_type(box.asgi("/zalo/webhook", ["code"]), webhook.InboxApp)
        assert_type(box.dead(), list[webhook.Dead])
        assert_type(box.stats().waiting, int)


def others() -> None:
    with Emulator(followers=20, article_time=30, verified=False) as emulator:
        emulator.client().users.list(offset=0, count=1)
        to_pandas(emulator.client().users.list.pages())
    Emulator(colour="red")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    assert_type(Qr.oa("2738", level="Q").label("Một cửa").svg(), str)
