# Made from the tables by zalo-oa-core/tests/generated_python.rs: change the tables, not this file.
"""What spans several calls: started, followed by its events, ended with a result."""
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._calls import Row
from .._operations import AsyncOperation, AsyncRun, Event, Operation, Run, document_of
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
