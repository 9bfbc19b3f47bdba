"""The client for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ._client import Common, calls_of, named
from ._generated import AsyncFamilies

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from typing_extensions import Self

    from ._calls import Request, Row
    from ._errors import ZaloError
    from ._health import Health
else:
    from ._calls import Request, Row
    from ._errors import ZaloError
    from ._hints import Health, Iterable, Mapping, Self

T = TypeVar("T")


class AsyncClient(Common, AsyncFamilies):
    """Calls one Official Account from asyncio: the same families and methods as `Client`, awaited.

    A cancelled task drops its call, and never a refresh of tokens.

    Example:
        async with AsyncClient(access_token="...") as client:
            print((await client.oa.info()).name)
    """

    async def call(self, name: str, params: Mapping[str, Any] | None = None) -> Any:
        """Makes the call of that dotted name; the answer stays a dictionary, list or text.

        Raises:
            ZaloError: What went wrong, by kind.
        """
        given = named(name, params)
        return await self._native.call_async(name, given, *self._options())

    async def _send(self, row: Row[T], values: Mapping[str, object]) -> T:
        params = row.params(values, self._without_limits)
        return row.answer(await self._native.call_async(row.name, params, *self._options(), True))

    async def send_many(
        self, requests: Iterable[Request[T]], *, concurrency: int = 32
    ) -> list[T | ZaloError]:
        """Sends many calls at once, at most `concurrency` at a time. Answers stand in the order of the
        requests; a call that failed has its error there, and the others go on."""
        found = calls_of(requests, concurrency)
        calls = [(request._row.name, request._params) for request in found]
        answers = await self._native.call_many_async(calls, concurrency, *self._options(), True)
        return [
            request._row.answer(answer) if good else answer
            for request, (good, answer) in zip(found, answers)
        ]

    async def health(self) -> Health:
        """How the account stands, and what a person has to do. Makes one call, and never fails over what
        cannot be found out."""
        from ._health import Health

        return Health(await self._native.health_async())

    async def keep_alive(self) -> Mapping[str, Any]:
        """Replaces a refresh token that has not been used for 30 days; run it daily or weekly. A dictionary
        says what was done: `kind` is `young` or `rotated`."""
        return await self._native.keep_alive_async()

    async def close(self) -> None:
        """Waits until new tokens that are on their way are saved."""
        await self._native.close_async()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
