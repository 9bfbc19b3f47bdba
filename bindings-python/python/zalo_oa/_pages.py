"""Walks over lists that come page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ._origin import Body

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping

    from ._async_client import AsyncClient
    from ._calls import Row
    from ._client import Client
    from ._origin import Origin
else:
    from ._calls import Row
    from ._hints import AsyncClient, AsyncIterator, Callable, Client, Iterator, Mapping, Origin

T = TypeVar("T")


class _Walk(Generic[T]):
    """What both walks share: the native walk, and what is left of the page that came last."""

    __slots__ = ("_items", "_list", "_name", "_native", "_read", "_total")

    def __init__(
        self,
        client: Client | AsyncClient,
        row: Row[object],
        values: Mapping[str, object],
        read: Callable[[Any, Origin | None], T],
    ) -> None:
        params = row.params(values, client._without_limits)
        self._native = client._native.pages(row.name, params, *client._options())
        self._read = read
        self._name = row.name
        self._total: int | None = None
        # Under which name an answer has the list; None where it is the list.
        fields: tuple[tuple[str, str, str], ...] = getattr(row.read, "_fields", ())
        self._list = next((wire for _, wire, kind in fields if kind == "list model"), None)
        # Reversed, so that the next one is popped from the end.
        self._items: list[T] = []

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._name!r})"

    @property
    def total(self) -> int | None:
        """How many items there are in all, once a page has come that says so."""
        return self._total

    def _keep(self, page: tuple[list[Any], int | None, bytes]) -> None:
        items, total, body = page
        self._total = self._total if total is None else total
        origin: Origin = Body(body)
        if self._list is not None:
            origin = origin.inner(self._list)
        size = len(items)
        self._items = [self._read(items[at], origin.item(at, size)) for at in reversed(range(size))]

    def _rest(self) -> list[T]:
        rest, self._items = self._items[::-1], []
        return rest


class Pages(_Walk[T]):
    """All items of a list, fetched page by page as they are asked for.

    An error does not end the walk: asked again, it asks for the same page again.

    Example:
        for user in client.users.list.pages(count=50):
            print(user.user_id)
    """

    __slots__ = ()

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        while not self._items:
            page = self._native.next(True)
            if page is None:
                raise StopIteration
            self._keep(page)
        return self._items.pop()

    def by_page(self) -> Iterator[list[T]]:
        """The same walk in lists: first what is left of the page at hand, then whole pages."""
        return iter(self._next_list, None)

    def _next_list(self) -> list[T] | None:
        if not self._items:
            page = self._native.next(True)
            if page is None:
                return None
            self._keep(page)
        return self._rest()


class AsyncPages(_Walk[T]):
    """All items of a list, fetched page by page as they are asked for: `async for`.

    An error does not end the walk: asked again, it asks for the same page again.
    """

    __slots__ = ()

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        while not self._items:
            page = await self._native.next_async(True)
            if page is None:
                raise StopAsyncIteration
            self._keep(page)
        return self._items.pop()

    def by_page(self) -> AsyncIterator[list[T]]:
        """The same walk in lists: first what is left of the page at hand, then whole pages."""
        return _Lists(self)

    async def _next_list(self) -> list[T]:
        if not self._items:
            page = await self._native.next_async(True)
            if page is None:
                raise StopAsyncIteration
            self._keep(page)
        return self._rest()


class _Lists(Generic[T]):
    __slots__ = ("_pages",)

    def __init__(self, pages: AsyncPages[T]) -> None:
        self._pages = pages

    def __aiter__(self) -> AsyncIterator[list[T]]:
        return self

    async def __anext__(self) -> list[T]:
        return await self._pages._next_list()
