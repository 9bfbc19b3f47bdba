"""What spans several calls: runs, their events, their ends."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping
    from os import PathLike

    from ._async_client import AsyncClient
    from ._calls import Row
    from ._client import Client
else:
    from ._hints import AsyncClient, AsyncIterator, Callable, Client, Iterator, Mapping, PathLike
    from ._calls import Row

K = TypeVar("K")
K_co = TypeVar("K_co", covariant=True)
T = TypeVar("T")


class Event(dict[str, Any], Generic[K_co]):
    """What happened on the way: a dictionary with `kind` and what belongs to that kind."""

    __slots__ = ()

    @property
    def kind(self) -> K_co:
        """Which event."""
        kind: K_co = self["kind"]
        return kind


def _event(raw: Mapping[str, Any]) -> Event[Any]:
    rest = dict(raw)
    kind = rest.pop("event") if "event" in rest else rest.pop("kind")
    return Event(kind=kind, **rest)


class Operation:
    """An operation of a client: call it for its result, `start` it to follow it."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client


class AsyncOperation:
    """An operation of a client for asyncio: await it for its result, `start` it to follow it."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client


class _Followed(Generic[K, T]):
    """What both runs share: the native handle, which knows how it ended, and what makes of the answer."""

    __slots__ = ("_name", "_native", "_read")

    def __init__(
        self, client: Client | AsyncClient, row: Row[T], values: Mapping[str, object]
    ) -> None:
        self._name = row.name
        params = row.params(values, client._without_limits)
        self._native = client._native.start(row.name, params, *client._options())
        self._read = row.read

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._name!r})"

    def cancel(self) -> None:
        """Stops before the next step. A call that is under way may still take effect; `result` then
        raises `OperationCancelled`."""
        self._native.cancel()


class Run(_Followed[K, T]):
    """A running operation: iterate for its events, ask `result()` for its end.

    It runs while it is asked. Keep the last `resume` text that an event brought: given to the operation
    again, it continues the work.

    Example:
        run = client.articles.publish.start(Path("ban-tin.md"), author="Văn phòng")
        for event in run:
            print(event.kind)
        print(run.result().article_id)
    """

    __slots__ = ()

    def __iter__(self) -> Iterator[Event[K]]:
        return self

    def __next__(self) -> Event[K]:
        event = self._native.next()
        if event is None:
            raise StopIteration
        return _event(event)

    def result(self) -> T:
        """Runs to the end. Asked again, it says the same.

        Raises:
            ZaloError: What it ended with.
        """
        return self._read(self._native.result(), None)

    def _follow(self, on_progress: Callable[[Event[K]], object] | None) -> T:
        if on_progress is not None:
            _callable(on_progress)
            try:
                for event in self:
                    on_progress(event)
            except BaseException:
                self.cancel()
                raise
        return self.result()


class AsyncRun(_Followed[K, T]):
    """A running operation: `async for` its events, `await result()` for its end.

    It runs while it is asked. Keep the last `resume` text that an event brought: given to the operation
    again, it continues the work.
    """

    __slots__ = ()

    def __aiter__(self) -> AsyncIterator[Event[K]]:
        return self

    async def __anext__(self) -> Event[K]:
        event = await self._native.next_async()
        if event is None:
            raise StopAsyncIteration
        return _event(event)

    async def result(self) -> T:
        """Runs to the end. Asked again, it says the same.

        Raises:
            ZaloError: What it ended with.
        """
        return self._read(await self._native.result_async(), None)

    async def _follow(self, on_progress: Callable[[Event[K]], object] | None) -> T:
        if on_progress is not None:
            _callable(on_progress)
            try:
                async for event in self:
                    more: Any = on_progress(event)
                    if hasattr(more, "__await__"):
                        await more
            except BaseException:
                self.cancel()
                raise
        return await self.result()


def _callable(on_progress: object) -> None:
    if not callable(on_progress):
        raise TypeError(f"`on_progress` takes a function, not {type(on_progress).__name__}")


def path_of(path: str | PathLike[str] | None) -> str | None:
    """The path of a file that is written, as text.

    Raises:
        TypeError: It is no path, or one in bytes.
    """
    if path is None or isinstance(path, str):
        return path
    text = path.__fspath__() if hasattr(path, "__fspath__") else None
    if not isinstance(text, str):
        raise TypeError(f"the file is a path or a str, not {type(path).__name__}")
    return text


def document_of(
    document: PathLike[str] | None, markdown: str | None, text: str | None
) -> tuple[str | None, str | None]:
    """Markdown and text, one of them from a file where one is given: text where its name ends in `.txt`.

    Raises:
        TypeError: More than one of the three, or a str in place of a path.
        OSError: The file cannot be read.
        ValueError: It is neither UTF-8 nor UTF-16 with its mark.
    """
    if document is None:
        return markdown, text
    if markdown is not None or text is not None:
        raise TypeError("give a file, `markdown` or `text`, not more than one of them")
    if isinstance(document, (str, bytes)) or not hasattr(document, "__fspath__"):
        kind = type(document).__name__
        raise TypeError(
            f"the document is a path, not {kind}: Path(\"file.md\"), or `markdown=` for a text"
        )
    with open(document, "rb") as file:
        content = file.read()
    found = _decode(content)
    if PurePath(document).suffix.lower() == ".txt":
        return None, found
    return found, None


def _decode(content: bytes) -> str:
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("the file is neither UTF-8 nor UTF-16 with its mark: save it as UTF-8") from None
