# Made from the tables by zalo-oa-core/tests/generated_python.rs: change the tables, not this file.
"""What spans several calls: started, followed by its events, ended with a result."""
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._calls import Row
from .._operations import AsyncOperation, AsyncRun, Event, Operation, Run, document_of, path_of
from . import types

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from os import PathLike

    from .._calls import Json
else:
    from .._hints import Callable, Json, Mapping, PathLike, Sequence, datetime


PublishKind = Literal["drafted", "creating", "created", "looking", "processing", "published"]

PUBLISH_ROW: Row[types.PublishResult] = Row("publish", (
    ("markdown", "text", False, None, None),
    ("text", "text", False, None, None),
    ("title", "text", False, None, None),
    ("description", "text", False, None, None),
    ("author", "text", False, None, None),
    ("cover", "text", False, None, None),
    ("overflow", "text", False, None, None),
    ("status", "text", False, None, None),
    ("comment", "text", False, None, None),
    ("tracking_link", "text", False, None, None),
    ("resume", "text", False, None, None),
    ("deadline_s", "number", False, None, None),
), types.PublishResult)


class Publish(Operation):
    """Publishes a document as an article and waits until Zalo has processed it.

    Args:
        document: A file in its place: Markdown, or text where its name ends in `.txt`; UTF-8, or UTF-16 with its mark.
        markdown: The document as Markdown.
        text: The document as text; Markdown marks in it are noticed.
        title: Title, at most 150; else the opening heading or line.
        description: Summary, at most 300; else an excerpt of the first paragraph.
        author: Who wrote it, at most 50; required here or in front matter.
        cover: Address of the cover picture; else the first picture, else the OA's own cover.
        overflow: What to do with texts that are too long: `refuse` (default) or `cut`.
        status: `show` (default) or `hide`.
        comment: `show` or `hide` comments.
        tracking_link: Address that counts views.
        resume: What an earlier run reported.
        deadline_s: How long to follow the job, in seconds; 600 by default.
        on_progress: Called with each event, a dictionary with `kind`:
            `drafted`: the document has become an article: `title`, `blocks`, `notes`.
            `creating`: the article is about to be sent; keep `resume`.
            `created`: Zalo took the job; keep `resume`.
            `looking`: the create got no answer, the list is searched; keep `resume`.
            `processing`: not done yet: `asked`, `waited_ms`, `next_ms`.
            `published`: done: `article_id`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        client.articles.publish(Path("ban-tin.md"), author="...")
    """

    __slots__ = ()
    row: ClassVar[Row[types.PublishResult]] = PUBLISH_ROW

    def __call__(
        self,
        document: PathLike[str] | None = None,
        *,
        markdown: str | None = None,
        text: str | None = None,
        title: str | None = None,
        description: str | None = None,
        author: str | None = None,
        cover: str | None = None,
        overflow: str | None = None,
        status: str | None = None,
        comment: str | None = None,
        tracking_link: str | None = None,
        resume: str | None = None,
        deadline_s: int | None = None,
        on_progress: Callable[[Event[PublishKind]], object] | None = None,
    ) -> types.PublishResult:
        """Publishes a document as an article and waits until Zalo has processed it.

        Args:
            document: A file in its place: Markdown, or text where its name ends in `.txt`; UTF-8, or UTF-16 with its mark.
            markdown: The document as Markdown.
            text: The document as text; Markdown marks in it are noticed.
            title: Title, at most 150; else the opening heading or line.
            description: Summary, at most 300; else an excerpt of the first paragraph.
            author: Who wrote it, at most 50; required here or in front matter.
            cover: Address of the cover picture; else the first picture, else the OA's own cover.
            overflow: What to do with texts that are too long: `refuse` (default) or `cut`.
            status: `show` (default) or `hide`.
            comment: `show` or `hide` comments.
            tracking_link: Address that counts views.
            resume: What an earlier run reported.
            deadline_s: How long to follow the job, in seconds; 600 by default.
            on_progress: Called with each event, a dictionary with `kind`:
                `drafted`: the document has become an article: `title`, `blocks`, `notes`.
                `creating`: the article is about to be sent; keep `resume`.
                `created`: Zalo took the job; keep `resume`.
                `looking`: the create got no answer, the list is searched; keep `resume`.
                `processing`: not done yet: `asked`, `waited_ms`, `next_ms`.
                `published`: done: `article_id`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            client.articles.publish(Path("ban-tin.md"), author="...")
        """
        run = self.start(
            document,
            markdown=markdown,
            text=text,
            title=title,
            description=description,
            author=author,
            cover=cover,
            overflow=overflow,
            status=status,
            comment=comment,
            tracking_link=tracking_link,
            resume=resume,
            deadline_s=deadline_s,
        )
        return run._follow(on_progress)

    def start(
        self,
        document: PathLike[str] | None = None,
        *,
        markdown: str | None = None,
        text: str | None = None,
        title: str | None = None,
        description: str | None = None,
        author: str | None = None,
        cover: str | None = None,
        overflow: str | None = None,
        status: str | None = None,
        comment: str | None = None,
        tracking_link: str | None = None,
        resume: str | None = None,
        deadline_s: int | None = None,
    ) -> Run[PublishKind, types.PublishResult]:
        """Starts it and gives what follows it: for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        markdown, text = document_of(document, markdown, text)
        return Run(self._client, self.row, {
            "markdown": markdown,
            "text": text,
            "title": title,
            "description": description,
            "author": author,
            "cover": cover,
            "overflow": overflow,
            "status": status,
            "comment": comment,
            "tracking_link": tracking_link,
            "resume": resume,
            "deadline_s": deadline_s,
        })


class AsyncPublish(AsyncOperation):
    """Publishes a document as an article and waits until Zalo has processed it.

    Args:
        document: A file in its place: Markdown, or text where its name ends in `.txt`; UTF-8, or UTF-16 with its mark.
        markdown: The document as Markdown.
        text: The document as text; Markdown marks in it are noticed.
        title: Title, at most 150; else the opening heading or line.
        description: Summary, at most 300; else an excerpt of the first paragraph.
        author: Who wrote it, at most 50; required here or in front matter.
        cover: Address of the cover picture; else the first picture, else the OA's own cover.
        overflow: What to do with texts that are too long: `refuse` (default) or `cut`.
        status: `show` (default) or `hide`.
        comment: `show` or `hide` comments.
        tracking_link: Address that counts views.
        resume: What an earlier run reported.
        deadline_s: How long to follow the job, in seconds; 600 by default.
        on_progress: Called with each event, a dictionary with `kind`:
            `drafted`: the document has become an article: `title`, `blocks`, `notes`.
            `creating`: the article is about to be sent; keep `resume`.
            `created`: Zalo took the job; keep `resume`.
            `looking`: the create got no answer, the list is searched; keep `resume`.
            `processing`: not done yet: `asked`, `waited_ms`, `next_ms`.
            `published`: done: `article_id`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        await client.articles.publish(Path("ban-tin.md"), author="...")
    """

    __slots__ = ()
    row: ClassVar[Row[types.PublishResult]] = PUBLISH_ROW

    async def __call__(
        self,
        document: PathLike[str] | None = None,
        *,
        markdown: str | None = None,
        text: str | None = None,
        title: str | None = None,
        description: str | None = None,
        author: str | None = None,
        cover: str | None = None,
        overflow: str | None = None,
        status: str | None = None,
        comment: str | None = None,
        tracking_link: str | None = None,
        resume: str | None = None,
        deadline_s: int | None = None,
        on_progress: Callable[[Event[PublishKind]], object] | None = None,
    ) -> types.PublishResult:
        """Publishes a document as an article and waits until Zalo has processed it.

        Args:
            document: A file in its place: Markdown, or text where its name ends in `.txt`; UTF-8, or UTF-16 with its mark.
            markdown: The document as Markdown.
            text: The document as text; Markdown marks in it are noticed.
            title: Title, at most 150; else the opening heading or line.
            description: Summary, at most 300; else an excerpt of the first paragraph.
            author: Who wrote it, at most 50; required here or in front matter.
            cover: Address of the cover picture; else the first picture, else the OA's own cover.
            overflow: What to do with texts that are too long: `refuse` (default) or `cut`.
            status: `show` (default) or `hide`.
            comment: `show` or `hide` comments.
            tracking_link: Address that counts views.
            resume: What an earlier run reported.
            deadline_s: How long to follow the job, in seconds; 600 by default.
            on_progress: Called with each event, a dictionary with `kind`:
                `drafted`: the document has become an article: `title`, `blocks`, `notes`.
                `creating`: the article is about to be sent; keep `resume`.
                `created`: Zalo took the job; keep `resume`.
                `looking`: the create got no answer, the list is searched; keep `resume`.
                `processing`: not done yet: `asked`, `waited_ms`, `next_ms`.
                `published`: done: `article_id`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            await client.articles.publish(Path("ban-tin.md"), author="...")
        """
        run = self.start(
            document,
            markdown=markdown,
            text=text,
            title=title,
            description=description,
            author=author,
            cover=cover,
            overflow=overflow,
            status=status,
            comment=comment,
            tracking_link=tracking_link,
            resume=resume,
            deadline_s=deadline_s,
        )
        return await run._follow(on_progress)

    def start(
        self,
        document: PathLike[str] | None = None,
        *,
        markdown: str | None = None,
        text: str | None = None,
        title: str | None = None,
        description: str | None = None,
        author: str | None = None,
        cover: str | None = None,
        overflow: str | None = None,
        status: str | None = None,
        comment: str | None = None,
        tracking_link: str | None = None,
        resume: str | None = None,
        deadline_s: int | None = None,
    ) -> AsyncRun[PublishKind, types.PublishResult]:
        """Starts it and gives what follows it: async for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        markdown, text = document_of(document, markdown, text)
        return AsyncRun(self._client, self.row, {
            "markdown": markdown,
            "text": text,
            "title": title,
            "description": description,
            "author": author,
            "cover": cover,
            "overflow": overflow,
            "status": status,
            "comment": comment,
            "tracking_link": tracking_link,
            "resume": resume,
            "deadline_s": deadline_s,
        })

BroadcastOnceKind = Literal["begun", "withdrawn", "not_noted"]

BROADCAST_ONCE_ROW: Row[types.BroadcastOnceResult] = Row("broadcast.once", (
    ("target", "any", True, None, None),
    ("article_ids", "list text", True, None, None),
    ("again_if_refused", "flag", False, None, None),
    ("wait_s", "number", False, None, None),
    ("journal", "text", False, None, None),
), types.BroadcastOnceResult)


class BroadcastOnce(Operation):
    """Sends articles to a target, once: a rerun is answered from the journal and sends nothing.

    The answer is no error whatever it says, look at `outcome`: `sent` (now), `sent_before`,
    `refused` (sent again only with `again_if_refused`), or `unknown`: the call may have taken
    effect and no answer came; a person looks at the OA's broadcast page, then calls
    `broadcast.settle`. After an error nothing was sent: run it again.

    Args:
        target: Who gets it: `ages` (`0-12`, `13-17`, `18-24`, `25-34`, `35-44`, `45-54`, `55-64`, `65+`), `gender` (`male`, `female`), `regions` (`north`, `central`, `south`), `cities` (names), `platforms` (`ios`, `android`); codes serve, too. Groups narrow each other, one that is left out takes everybody, an empty one is refused.
        article_ids: One to five articles, processed and visible, first one on top. Each counts by itself.
        again_if_refused: Send again what Zalo has refused before.
        wait_s: How long to wait while another broadcast of the OA is under way, in seconds; 60 by default.
        journal: Folder of the journal in place of that of the tokens; `:memory:` forgets it with the program.
        on_progress: Called with each event, a dictionary with `kind`:
            `begun`: it is written down and the call leaves: `at`.
            `withdrawn`: nothing was sent, and the journal says so: `at`.
            `not_noted`: the answer cannot be written down, a later run will find it unknown: `why`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        client.broadcast.once(target={"cities": ["Hà Nội"]}, article_ids=[article_id], journal="broadcasts")
    """

    __slots__ = ()
    row: ClassVar[Row[types.BroadcastOnceResult]] = BROADCAST_ONCE_ROW

    def __call__(
        self,
        *,
        target: Json,
        article_ids: Sequence[str],
        again_if_refused: bool | None = None,
        wait_s: int | None = None,
        journal: str | None = None,
        on_progress: Callable[[Event[BroadcastOnceKind]], object] | None = None,
    ) -> types.BroadcastOnceResult:
        """Sends articles to a target, once: a rerun is answered from the journal and sends nothing.

        The answer is no error whatever it says, look at `outcome`: `sent` (now), `sent_before`,
        `refused` (sent again only with `again_if_refused`), or `unknown`: the call may have taken
        effect and no answer came; a person looks at the OA's broadcast page, then calls
        `broadcast.settle`. After an error nothing was sent: run it again.

        Args:
            target: Who gets it: `ages` (`0-12`, `13-17`, `18-24`, `25-34`, `35-44`, `45-54`, `55-64`, `65+`), `gender` (`male`, `female`), `regions` (`north`, `central`, `south`), `cities` (names), `platforms` (`ios`, `android`); codes serve, too. Groups narrow each other, one that is left out takes everybody, an empty one is refused.
            article_ids: One to five articles, processed and visible, first one on top. Each counts by itself.
            again_if_refused: Send again what Zalo has refused before.
            wait_s: How long to wait while another broadcast of the OA is under way, in seconds; 60 by default.
            journal: Folder of the journal in place of that of the tokens; `:memory:` forgets it with the program.
            on_progress: Called with each event, a dictionary with `kind`:
                `begun`: it is written down and the call leaves: `at`.
                `withdrawn`: nothing was sent, and the journal says so: `at`.
                `not_noted`: the answer cannot be written down, a later run will find it unknown: `why`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            client.broadcast.once(target={"cities": ["Hà Nội"]}, article_ids=[article_id], journal="broadcasts")
        """
        run = self.start(
            target=target,
            article_ids=article_ids,
            again_if_refused=again_if_refused,
            wait_s=wait_s,
            journal=journal,
        )
        return run._follow(on_progress)

    def start(
        self,
        *,
        target: Json,
        article_ids: Sequence[str],
        again_if_refused: bool | None = None,
        wait_s: int | None = None,
        journal: str | None = None,
    ) -> Run[BroadcastOnceKind, types.BroadcastOnceResult]:
        """Starts it and gives what follows it: for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        return Run(self._client, self.row, {
            "target": target,
            "article_ids": article_ids,
            "again_if_refused": again_if_refused,
            "wait_s": wait_s,
            "journal": journal,
        })


class AsyncBroadcastOnce(AsyncOperation):
    """Sends articles to a target, once: a rerun is answered from the journal and sends nothing.

    The answer is no error whatever it says, look at `outcome`: `sent` (now), `sent_before`,
    `refused` (sent again only with `again_if_refused`), or `unknown`: the call may have taken
    effect and no answer came; a person looks at the OA's broadcast page, then calls
    `broadcast.settle`. After an error nothing was sent: run it again.

    Args:
        target: Who gets it: `ages` (`0-12`, `13-17`, `18-24`, `25-34`, `35-44`, `45-54`, `55-64`, `65+`), `gender` (`male`, `female`), `regions` (`north`, `central`, `south`), `cities` (names), `platforms` (`ios`, `android`); codes serve, too. Groups narrow each other, one that is left out takes everybody, an empty one is refused.
        article_ids: One to five articles, processed and visible, first one on top. Each counts by itself.
        again_if_refused: Send again what Zalo has refused before.
        wait_s: How long to wait while another broadcast of the OA is under way, in seconds; 60 by default.
        journal: Folder of the journal in place of that of the tokens; `:memory:` forgets it with the program.
        on_progress: Called with each event, a dictionary with `kind`:
            `begun`: it is written down and the call leaves: `at`.
            `withdrawn`: nothing was sent, and the journal says so: `at`.
            `not_noted`: the answer cannot be written down, a later run will find it unknown: `why`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        await client.broadcast.once(target={"cities": ["Hà Nội"]}, article_ids=[article_id], journal="broadcasts")
    """

    __slots__ = ()
    row: ClassVar[Row[types.BroadcastOnceResult]] = BROADCAST_ONCE_ROW

    async def __call__(
        self,
        *,
        target: Json,
        article_ids: Sequence[str],
        again_if_refused: bool | None = None,
        wait_s: int | None = None,
        journal: str | None = None,
        on_progress: Callable[[Event[BroadcastOnceKind]], object] | None = None,
    ) -> types.BroadcastOnceResult:
        """Sends articles to a target, once: a rerun is answered from the journal and sends nothing.

        The answer is no error whatever it says, look at `outcome`: `sent` (now), `sent_before`,
        `refused` (sent again only with `again_if_refused`), or `unknown`: the call may have taken
        effect and no answer came; a person looks at the OA's broadcast page, then calls
        `broadcast.settle`. After an error nothing was sent: run it again.

        Args:
            target: Who gets it: `ages` (`0-12`, `13-17`, `18-24`, `25-34`, `35-44`, `45-54`, `55-64`, `65+`), `gender` (`male`, `female`), `regions` (`north`, `central`, `south`), `cities` (names), `platforms` (`ios`, `android`); codes serve, too. Groups narrow each other, one that is left out takes everybody, an empty one is refused.
            article_ids: One to five articles, processed and visible, first one on top. Each counts by itself.
            again_if_refused: Send again what Zalo has refused before.
            wait_s: How long to wait while another broadcast of the OA is under way, in seconds; 60 by default.
            journal: Folder of the journal in place of that of the tokens; `:memory:` forgets it with the program.
            on_progress: Called with each event, a dictionary with `kind`:
                `begun`: it is written down and the call leaves: `at`.
                `withdrawn`: nothing was sent, and the journal says so: `at`.
                `not_noted`: the answer cannot be written down, a later run will find it unknown: `why`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            await client.broadcast.once(target={"cities": ["Hà Nội"]}, article_ids=[article_id], journal="broadcasts")
        """
        run = self.start(
            target=target,
            article_ids=article_ids,
            again_if_refused=again_if_refused,
            wait_s=wait_s,
            journal=journal,
        )
        return await run._follow(on_progress)

    def start(
        self,
        *,
        target: Json,
        article_ids: Sequence[str],
        again_if_refused: bool | None = None,
        wait_s: int | None = None,
        journal: str | None = None,
    ) -> AsyncRun[BroadcastOnceKind, types.BroadcastOnceResult]:
        """Starts it and gives what follows it: async for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        return AsyncRun(self._client, self.row, {
            "target": target,
            "article_ids": article_ids,
            "again_if_refused": again_if_refused,
            "wait_s": wait_s,
            "journal": journal,
        })

BroadcastSettleKind = Literal["settled"]

BROADCAST_SETTLE_ROW: Row[types.BroadcastSettleResult] = Row("broadcast.settle", (
    ("target", "any", True, None, None),
    ("article_ids", "list text", True, None, None),
    ("sent", "flag", True, None, None),
    ("message_id", "text", False, None, None),
    ("journal", "text", False, None, None),
), types.BroadcastSettleResult)


class BroadcastSettle(Operation):
    """Settles a broadcast of unknown outcome, after a person has looked at the OA's broadcast page.

    Sends nothing. What counts as sent is never sent again; what does not, the next run of
    `broadcast.once` may send.

    Args:
        target: Who it was for, as it was sent.
        article_ids: The articles.
        sent: Whether it was found on the OA's broadcast page. If not, the next run may send it.
        message_id: The broadcast, if the page shows its id.
        journal: Folder of the journal in place of that of the tokens; `:memory:` is the program's own.
        on_progress: Called with each event, a dictionary with `kind`:
            `settled`: the journal says what the person has found: `article_ids`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        client.broadcast.settle(target={"cities": ["Hà Nội"]}, article_ids=[article_id], sent=True, journal="broadcasts")
    """

    __slots__ = ()
    row: ClassVar[Row[types.BroadcastSettleResult]] = BROADCAST_SETTLE_ROW

    def __call__(
        self,
        *,
        target: Json,
        article_ids: Sequence[str],
        sent: bool,
        message_id: str | None = None,
        journal: str | None = None,
        on_progress: Callable[[Event[BroadcastSettleKind]], object] | None = None,
    ) -> types.BroadcastSettleResult:
        """Settles a broadcast of unknown outcome, after a person has looked at the OA's broadcast page.

        Sends nothing. What counts as sent is never sent again; what does not, the next run of
        `broadcast.once` may send.

        Args:
            target: Who it was for, as it was sent.
            article_ids: The articles.
            sent: Whether it was found on the OA's broadcast page. If not, the next run may send it.
            message_id: The broadcast, if the page shows its id.
            journal: Folder of the journal in place of that of the tokens; `:memory:` is the program's own.
            on_progress: Called with each event, a dictionary with `kind`:
                `settled`: the journal says what the person has found: `article_ids`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            client.broadcast.settle(target={"cities": ["Hà Nội"]}, article_ids=[article_id], sent=True, journal="broadcasts")
        """
        run = self.start(
            target=target,
            article_ids=article_ids,
            sent=sent,
            message_id=message_id,
            journal=journal,
        )
        return run._follow(on_progress)

    def start(
        self,
        *,
        target: Json,
        article_ids: Sequence[str],
        sent: bool,
        message_id: str | None = None,
        journal: str | None = None,
    ) -> Run[BroadcastSettleKind, types.BroadcastSettleResult]:
        """Starts it and gives what follows it: for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        return Run(self._client, self.row, {
            "target": target,
            "article_ids": article_ids,
            "sent": sent,
            "message_id": message_id,
            "journal": journal,
        })


class AsyncBroadcastSettle(AsyncOperation):
    """Settles a broadcast of unknown outcome, after a person has looked at the OA's broadcast page.

    Sends nothing. What counts as sent is never sent again; what does not, the next run of
    `broadcast.once` may send.

    Args:
        target: Who it was for, as it was sent.
        article_ids: The articles.
        sent: Whether it was found on the OA's broadcast page. If not, the next run may send it.
        message_id: The broadcast, if the page shows its id.
        journal: Folder of the journal in place of that of the tokens; `:memory:` is the program's own.
        on_progress: Called with each event, a dictionary with `kind`:
            `settled`: the journal says what the person has found: `article_ids`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        await client.broadcast.settle(target={"cities": ["Hà Nội"]}, article_ids=[article_id], sent=True, journal="broadcasts")
    """

    __slots__ = ()
    row: ClassVar[Row[types.BroadcastSettleResult]] = BROADCAST_SETTLE_ROW

    async def __call__(
        self,
        *,
        target: Json,
        article_ids: Sequence[str],
        sent: bool,
        message_id: str | None = None,
        journal: str | None = None,
        on_progress: Callable[[Event[BroadcastSettleKind]], object] | None = None,
    ) -> types.BroadcastSettleResult:
        """Settles a broadcast of unknown outcome, after a person has looked at the OA's broadcast page.

        Sends nothing. What counts as sent is never sent again; what does not, the next run of
        `broadcast.once` may send.

        Args:
            target: Who it was for, as it was sent.
            article_ids: The articles.
            sent: Whether it was found on the OA's broadcast page. If not, the next run may send it.
            message_id: The broadcast, if the page shows its id.
            journal: Folder of the journal in place of that of the tokens; `:memory:` is the program's own.
            on_progress: Called with each event, a dictionary with `kind`:
                `settled`: the journal says what the person has found: `article_ids`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            await client.broadcast.settle(target={"cities": ["Hà Nội"]}, article_ids=[article_id], sent=True, journal="broadcasts")
        """
        run = self.start(
            target=target,
            article_ids=article_ids,
            sent=sent,
            message_id=message_id,
            journal=journal,
        )
        return await run._follow(on_progress)

    def start(
        self,
        *,
        target: Json,
        article_ids: Sequence[str],
        sent: bool,
        message_id: str | None = None,
        journal: str | None = None,
    ) -> AsyncRun[BroadcastSettleKind, types.BroadcastSettleResult]:
        """Starts it and gives what follows it: async for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        return AsyncRun(self._client, self.row, {
            "target": target,
            "article_ids": article_ids,
            "sent": sent,
            "message_id": message_id,
            "journal": journal,
        })

UsersExportKind = Literal["begun", "progress", "finishing"]

USERS_EXPORT_ROW: Row[types.UsersExportResult] = Row("users.export", (
    ("path", "text", True, None, None),
    ("format", "text", False, None, None),
    ("details", "flag", False, None, None),
    ("update", "text", False, None, None),
    ("overwrite", "flag", False, None, None),
), types.UsersExportResult)


class UsersExport(Operation):
    """Writes all people who interacted with the OA into a file, NDJSON or CSV, although Zalo's list ends at 10,000.

    After an error, a cancel or a kill run it again with the same parameters: it goes on, with no row twice and none
    missing. `complete` says whether everybody is there, and else `uncovered` who is not, with counts; the same stands in
    `<path>.report.json`. Files are for their owner alone.

    Args:
        path: The file to write. While it is in the making its rows are in `<path>.part`.
        format: `ndjson` or `csv`; by default what the name ends in, and else `ndjson`.
        details: Write what the OA knows about each person: one more call for each.
        update: An earlier export, with its report beside it: only who interacted since it began is read, and the file holds both.
        overwrite: Take the place of a file that is there, at the end; drop an unfinished export that was begun with other settings.
        on_progress: Called with each event, a dictionary with `kind`:
            `begun`: the file is held; `rows` are there from an earlier run.
            `progress`: `rows` so far, `expected` in all, `left_s` seconds to go at the pace so far; the latter two once known.
            `finishing`: everybody is there, the file is put together: `rows`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        client.users.export("followers.csv")
    """

    __slots__ = ()
    row: ClassVar[Row[types.UsersExportResult]] = USERS_EXPORT_ROW

    def __call__(
        self,
        path: str | PathLike[str],
        *,
        format: str | None = None,
        details: bool | None = None,
        update: str | PathLike[str] | None = None,
        overwrite: bool | None = None,
        on_progress: Callable[[Event[UsersExportKind]], object] | None = None,
    ) -> types.UsersExportResult:
        """Writes all people who interacted with the OA into a file, NDJSON or CSV, although Zalo's list ends at 10,000.

        After an error, a cancel or a kill run it again with the same parameters: it goes on, with no row twice and none
        missing. `complete` says whether everybody is there, and else `uncovered` who is not, with counts; the same stands in
        `<path>.report.json`. Files are for their owner alone.

        Args:
            path: The file to write. While it is in the making its rows are in `<path>.part`.
            format: `ndjson` or `csv`; by default what the name ends in, and else `ndjson`.
            details: Write what the OA knows about each person: one more call for each.
            update: An earlier export, with its report beside it: only who interacted since it began is read, and the file holds both.
            overwrite: Take the place of a file that is there, at the end; drop an unfinished export that was begun with other settings.
            on_progress: Called with each event, a dictionary with `kind`:
                `begun`: the file is held; `rows` are there from an earlier run.
                `progress`: `rows` so far, `expected` in all, `left_s` seconds to go at the pace so far; the latter two once known.
                `finishing`: everybody is there, the file is put together: `rows`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            client.users.export("followers.csv")
        """
        run = self.start(
            path=path,
            format=format,
            details=details,
            update=update,
            overwrite=overwrite,
        )
        return run._follow(on_progress)

    def start(
        self,
        path: str | PathLike[str],
        *,
        format: str | None = None,
        details: bool | None = None,
        update: str | PathLike[str] | None = None,
        overwrite: bool | None = None,
    ) -> Run[UsersExportKind, types.UsersExportResult]:
        """Starts it and gives what follows it: for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        return Run(self._client, self.row, {
            "path": path_of(path),
            "format": format,
            "details": details,
            "update": path_of(update),
            "overwrite": overwrite,
        })


class AsyncUsersExport(AsyncOperation):
    """Writes all people who interacted with the OA into a file, NDJSON or CSV, although Zalo's list ends at 10,000.

    After an error, a cancel or a kill run it again with the same parameters: it goes on, with no row twice and none
    missing. `complete` says whether everybody is there, and else `uncovered` who is not, with counts; the same stands in
    `<path>.report.json`. Files are for their owner alone.

    Args:
        path: The file to write. While it is in the making its rows are in `<path>.part`.
        format: `ndjson` or `csv`; by default what the name ends in, and else `ndjson`.
        details: Write what the OA knows about each person: one more call for each.
        update: An earlier export, with its report beside it: only who interacted since it began is read, and the file holds both.
        overwrite: Take the place of a file that is there, at the end; drop an unfinished export that was begun with other settings.
        on_progress: Called with each event, a dictionary with `kind`:
            `begun`: the file is held; `rows` are there from an earlier run.
            `progress`: `rows` so far, `expected` in all, `left_s` seconds to go at the pace so far; the latter two once known.
            `finishing`: everybody is there, the file is put together: `rows`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        await client.users.export("followers.csv")
    """

    __slots__ = ()
    row: ClassVar[Row[types.UsersExportResult]] = USERS_EXPORT_ROW

    async def __call__(
        self,
        path: str | PathLike[str],
        *,
        format: str | None = None,
        details: bool | None = None,
        update: str | PathLike[str] | None = None,
        overwrite: bool | None = None,
        on_progress: Callable[[Event[UsersExportKind]], object] | None = None,
    ) -> types.UsersExportResult:
        """Writes all people who interacted with the OA into a file, NDJSON or CSV, although Zalo's list ends at 10,000.

        After an error, a cancel or a kill run it again with the same parameters: it goes on, with no row twice and none
        missing. `complete` says whether everybody is there, and else `uncovered` who is not, with counts; the same stands in
        `<path>.report.json`. Files are for their owner alone.

        Args:
            path: The file to write. While it is in the making its rows are in `<path>.part`.
            format: `ndjson` or `csv`; by default what the name ends in, and else `ndjson`.
            details: Write what the OA knows about each person: one more call for each.
            update: An earlier export, with its report beside it: only who interacted since it began is read, and the file holds both.
            overwrite: Take the place of a file that is there, at the end; drop an unfinished export that was begun with other settings.
            on_progress: Called with each event, a dictionary with `kind`:
                `begun`: the file is held; `rows` are there from an earlier run.
                `progress`: `rows` so far, `expected` in all, `left_s` seconds to go at the pace so far; the latter two once known.
                `finishing`: everybody is there, the file is put together: `rows`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            await client.users.export("followers.csv")
        """
        run = self.start(
            path=path,
            format=format,
            details=details,
            update=update,
            overwrite=overwrite,
        )
        return await run._follow(on_progress)

    def start(
        self,
        path: str | PathLike[str],
        *,
        format: str | None = None,
        details: bool | None = None,
        update: str | PathLike[str] | None = None,
        overwrite: bool | None = None,
    ) -> AsyncRun[UsersExportKind, types.UsersExportResult]:
        """Starts it and gives what follows it: async for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        return AsyncRun(self._client, self.row, {
            "path": path_of(path),
            "format": format,
            "details": details,
            "update": path_of(update),
            "overwrite": overwrite,
        })

UsersSweepKind = Literal["ids", "people", "window", "checkpoint"]

USERS_SWEEP_ROW: Row[types.UsersSweepResult] = Row("users.sweep", (
    ("details", "flag", False, None, None),
    ("resume", "text", False, None, None),
    ("since", "time", False, None, None),
), types.UsersSweepResult)


class UsersSweep(Operation):
    """Walks all people who interacted with the OA, although the list ends at 10,000 of each filter.

    People come in the events, each once. `complete` says whether they are all; else `uncovered` names the days, with
    counts. After an error, or in another process, `resume` goes on from the last `checkpoint`; people who came after it,
    or interacted meanwhile, come again.

    Args:
        details: Fetch what the OA knows about each person: one more call for each.
        resume: Text of an earlier run's last `checkpoint`: goes on from there.
        since: Only people who interacted since an earlier sweep began: its `started_time`. That whole day comes again.
        on_progress: Called with each event, a dictionary with `kind`:
            `ids`: people, each once: `ids`.
            `people`: in their place with `details`: `people`, as `users.detail` shows them.
            `window`: a part is read: `from`, `to`, `follower`, `tag`, `people` in it, `done` so far, `expected` in all.
            `checkpoint`: keep `resume`: a later run goes on from it.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        client.users.sweep()
    """

    __slots__ = ()
    row: ClassVar[Row[types.UsersSweepResult]] = USERS_SWEEP_ROW

    def __call__(
        self,
        *,
        details: bool | None = None,
        resume: str | None = None,
        since: datetime | None = None,
        on_progress: Callable[[Event[UsersSweepKind]], object] | None = None,
    ) -> types.UsersSweepResult:
        """Walks all people who interacted with the OA, although the list ends at 10,000 of each filter.

        People come in the events, each once. `complete` says whether they are all; else `uncovered` names the days, with
        counts. After an error, or in another process, `resume` goes on from the last `checkpoint`; people who came after it,
        or interacted meanwhile, come again.

        Args:
            details: Fetch what the OA knows about each person: one more call for each.
            resume: Text of an earlier run's last `checkpoint`: goes on from there.
            since: Only people who interacted since an earlier sweep began: its `started_time`. That whole day comes again.
            on_progress: Called with each event, a dictionary with `kind`:
                `ids`: people, each once: `ids`.
                `people`: in their place with `details`: `people`, as `users.detail` shows them.
                `window`: a part is read: `from`, `to`, `follower`, `tag`, `people` in it, `done` so far, `expected` in all.
                `checkpoint`: keep `resume`: a later run goes on from it.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            client.users.sweep()
        """
        run = self.start(
            details=details,
            resume=resume,
            since=since,
        )
        return run._follow(on_progress)

    def start(
        self,
        *,
        details: bool | None = None,
        resume: str | None = None,
        since: datetime | None = None,
    ) -> Run[UsersSweepKind, types.UsersSweepResult]:
        """Starts it and gives what follows it: for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        return Run(self._client, self.row, {
            "details": details,
            "resume": resume,
            "since": since,
        })


class AsyncUsersSweep(AsyncOperation):
    """Walks all people who interacted with the OA, although the list ends at 10,000 of each filter.

    People come in the events, each once. `complete` says whether they are all; else `uncovered` names the days, with
    counts. After an error, or in another process, `resume` goes on from the last `checkpoint`; people who came after it,
    or interacted meanwhile, come again.

    Args:
        details: Fetch what the OA knows about each person: one more call for each.
        resume: Text of an earlier run's last `checkpoint`: goes on from there.
        since: Only people who interacted since an earlier sweep began: its `started_time`. That whole day comes again.
        on_progress: Called with each event, a dictionary with `kind`:
            `ids`: people, each once: `ids`.
            `people`: in their place with `details`: `people`, as `users.detail` shows them.
            `window`: a part is read: `from`, `to`, `follower`, `tag`, `people` in it, `done` so far, `expected` in all.
            `checkpoint`: keep `resume`: a later run goes on from it.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        await client.users.sweep()
    """

    __slots__ = ()
    row: ClassVar[Row[types.UsersSweepResult]] = USERS_SWEEP_ROW

    async def __call__(
        self,
        *,
        details: bool | None = None,
        resume: str | None = None,
        since: datetime | None = None,
        on_progress: Callable[[Event[UsersSweepKind]], object] | None = None,
    ) -> types.UsersSweepResult:
        """Walks all people who interacted with the OA, although the list ends at 10,000 of each filter.

        People come in the events, each once. `complete` says whether they are all; else `uncovered` names the days, with
        counts. After an error, or in another process, `resume` goes on from the last `checkpoint`; people who came after it,
        or interacted meanwhile, come again.

        Args:
            details: Fetch what the OA knows about each person: one more call for each.
            resume: Text of an earlier run's last `checkpoint`: goes on from there.
            since: Only people who interacted since an earlier sweep began: its `started_time`. That whole day comes again.
            on_progress: Called with each event, a dictionary with `kind`:
                `ids`: people, each once: `ids`.
                `people`: in their place with `details`: `people`, as `users.detail` shows them.
                `window`: a part is read: `from`, `to`, `follower`, `tag`, `people` in it, `done` so far, `expected` in all.
                `checkpoint`: keep `resume`: a later run goes on from it.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            await client.users.sweep()
        """
        run = self.start(
            details=details,
            resume=resume,
            since=since,
        )
        return await run._follow(on_progress)

    def start(
        self,
        *,
        details: bool | None = None,
        resume: str | None = None,
        since: datetime | None = None,
    ) -> AsyncRun[UsersSweepKind, types.UsersSweepResult]:
        """Starts it and gives what follows it: async for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        return AsyncRun(self._client, self.row, {
            "details": details,
            "resume": resume,
            "since": since,
        })

ArticlesAwaitVideoKind = Literal["converting"]

ARTICLES_AWAIT_VIDEO_ROW: Row[types.ArticlesAwaitVideoResult] = Row("articles.await_video", (
    ("token", "text", True, None, None),
    ("deadline_s", "number", False, None, None),
), types.ArticlesAwaitVideoResult)


class ArticlesAwaitVideo(Operation):
    """Asks for an uploaded video until it is ready (`status` 1), locked (2), failed (4) or deleted (5).

    Only 1 makes `video_id` usable. Past the deadline the error is of the kind `pending`; the same token can be waited
    for again.

    Args:
        token: What the upload gave.
        deadline_s: How long to wait, in seconds; 1,800 by default.
        on_progress: Called with each event, a dictionary with `kind`:
            `converting`: not done yet: `percent`, `waited_ms`, `next_ms`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        client.articles.await_video(token=token)
    """

    __slots__ = ()
    row: ClassVar[Row[types.ArticlesAwaitVideoResult]] = ARTICLES_AWAIT_VIDEO_ROW

    def __call__(
        self,
        *,
        token: str,
        deadline_s: int | None = None,
        on_progress: Callable[[Event[ArticlesAwaitVideoKind]], object] | None = None,
    ) -> types.ArticlesAwaitVideoResult:
        """Asks for an uploaded video until it is ready (`status` 1), locked (2), failed (4) or deleted (5).

        Only 1 makes `video_id` usable. Past the deadline the error is of the kind `pending`; the same token can be waited
        for again.

        Args:
            token: What the upload gave.
            deadline_s: How long to wait, in seconds; 1,800 by default.
            on_progress: Called with each event, a dictionary with `kind`:
                `converting`: not done yet: `percent`, `waited_ms`, `next_ms`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            client.articles.await_video(token=token)
        """
        run = self.start(
            token=token,
            deadline_s=deadline_s,
        )
        return run._follow(on_progress)

    def start(
        self,
        *,
        token: str,
        deadline_s: int | None = None,
    ) -> Run[ArticlesAwaitVideoKind, types.ArticlesAwaitVideoResult]:
        """Starts it and gives what follows it: for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        return Run(self._client, self.row, {
            "token": token,
            "deadline_s": deadline_s,
        })


class AsyncArticlesAwaitVideo(AsyncOperation):
    """Asks for an uploaded video until it is ready (`status` 1), locked (2), failed (4) or deleted (5).

    Only 1 makes `video_id` usable. Past the deadline the error is of the kind `pending`; the same token can be waited
    for again.

    Args:
        token: What the upload gave.
        deadline_s: How long to wait, in seconds; 1,800 by default.
        on_progress: Called with each event, a dictionary with `kind`:
            `converting`: not done yet: `percent`, `waited_ms`, `next_ms`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: The arguments do not fit; nothing was sent.
        ZaloError: What went wrong; `resume` continues the work where it can be continued.

    Example:
        await client.articles.await_video(token=token)
    """

    __slots__ = ()
    row: ClassVar[Row[types.ArticlesAwaitVideoResult]] = ARTICLES_AWAIT_VIDEO_ROW

    async def __call__(
        self,
        *,
        token: str,
        deadline_s: int | None = None,
        on_progress: Callable[[Event[ArticlesAwaitVideoKind]], object] | None = None,
    ) -> types.ArticlesAwaitVideoResult:
        """Asks for an uploaded video until it is ready (`status` 1), locked (2), failed (4) or deleted (5).

        Only 1 makes `video_id` usable. Past the deadline the error is of the kind `pending`; the same token can be waited
        for again.

        Args:
            token: What the upload gave.
            deadline_s: How long to wait, in seconds; 1,800 by default.
            on_progress: Called with each event, a dictionary with `kind`:
                `converting`: not done yet: `percent`, `waited_ms`, `next_ms`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: The arguments do not fit; nothing was sent.
            ZaloError: What went wrong; `resume` continues the work where it can be continued.

        Example:
            await client.articles.await_video(token=token)
        """
        run = self.start(
            token=token,
            deadline_s=deadline_s,
        )
        return await run._follow(on_progress)

    def start(
        self,
        *,
        token: str,
        deadline_s: int | None = None,
    ) -> AsyncRun[ArticlesAwaitVideoKind, types.ArticlesAwaitVideoResult]:
        """Starts it and gives what follows it: async for its events, `result()`, `cancel()`.

        It runs while it is asked. Arguments as for the plain call, without `on_progress`.
        """
        return AsyncRun(self._client, self.row, {
            "token": token,
            "deadline_s": deadline_s,
        })
