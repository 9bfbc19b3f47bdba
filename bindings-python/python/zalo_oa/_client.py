"""The blocking client, and what it shares with the one for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from ._generated import Families

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from typing_extensions import Self

    from ._native import Native
    from ._app import App
    from ._calls import Request, Row
    from ._errors import ZaloError
    from ._health import Health
    from ._stores import AnyStore
else:
    from ._calls import Request, Row
    from ._errors import ZaloError
    from ._hints import AnyStore, App, Health, Iterable, Mapping, Native, Self

T = TypeVar("T")


class Common:
    """How a client is made, and what it never does: show secrets, or travel to another process."""

    _native: Native
    _about: dict[str, str]
    _timeout: float | None
    _deadline: float | None
    _attempts: int | None
    _without_limits: bool

    def __init__(
        self,
        *,
        access_token: str | None = None,
        app_id: str | None = None,
        app_secret: str | None = None,
        oa_id: str | None = None,
        store: AnyStore | None = None,
        base: str | None = None,
        hosts: Mapping[str, str] | None = None,
        proxy: str | None = None,
        extra_ca: Iterable[bytes] | None = None,
        appsecret_proof: bool = False,
        early: float | None = None,
        wait: float | None = None,
        user_agent: str | None = None,
        control_key: str | None = None,
        timeout: float | None = None,
        deadline: float | None = None,
        attempts: int | None = None,
        without_limits: bool = False,
    ) -> None:
        """Either `access_token`, which somebody else keeps fresh, or `app_id`, `oa_id` and `store`, whose
        tokens are refreshed by themselves.

        Args:
            access_token: Opens the API for 25 hours.
            app_id: The app.
            app_secret: The app's secret: needed to refresh tokens.
            oa_id: The Official Account.
            store: Where its tokens are kept: `FileStore`, `MemoryStore` or an object with their methods.
            base: Address of an emulator, in place of Zalo's hosts.
            hosts: Other addresses of single hosts: `openapi`, `business`, `oauth`, `graph`.
            proxy: Address of a proxy; else the system's.
            extra_ca: More certificates to trust, PEM or DER.
            appsecret_proof: Prove the app's secret with each call.
            early: Seconds before its end at which an access token is replaced.
            wait: Seconds to wait for another process that refreshes.
            user_agent: Names the program, in visible ASCII, in place of the SDK's name and version.
            control_key: Control key of the emulator at `base`: its clock counts, for tests over several processes.
            timeout: Seconds that one try of a call may take.
            deadline: Seconds that a call may take with its repeats.
            attempts: How often a call is tried at most, from 1.
            without_limits: Send values that are beyond the limits of a call, see `with_options`.

        Raises:
            TypeError: Too little was given, or both ways at once.
            BuildError: The settings do not fit.
        """
        from ._app import App

        app = App(
            app_id or "",
            secret=app_secret,
            base=base,
            hosts=hosts,
            proxy=proxy,
            extra_ca=extra_ca,
            appsecret_proof=appsecret_proof,
            early=early,
            wait=wait,
            user_agent=user_agent,
            control_key=control_key,
        )
        self._open(app, access_token, oa_id, store)
        self._choose(timeout, deadline, attempts, without_limits)

    @classmethod
    def from_env(cls) -> Self:
        """From the variables that the program `zalo-oa` reads: `ZALO_OA_ACCESS_TOKEN`, or `ZALO_OA_APP_ID`,
        `ZALO_OA_APP_SECRET`, `ZALO_OA_ID` and `ZALO_OA_STORE` (else the user's state folder); and
        `ZALO_OA_APPSECRET_PROOF` (1), `ZALO_OA_EMULATOR` (an emulator's address).

        Raises:
            ValueError: A variable is missing; the text names it.
        """
        from ._env import settings

        return cls(**settings())

    @classmethod
    def _of(cls, native: Native, about: dict[str, str]) -> Self:
        client = cls.__new__(cls)
        client._native = native
        client._about = about
        client._choose(None, None, None, False)
        return client

    def _open(
        self, app: App, token: str | None, oa_id: str | None, store: AnyStore | None
    ) -> None:
        if token is not None:
            if store is not None:
                raise TypeError("give `access_token` or `store`, not both")
            _text("access_token", token)
            self._native = app._native.with_token(token)
        else:
            from ._stores import native_store

            if not app.id or oa_id is None or store is None:
                raise TypeError("give `access_token`, or all of `app_id`, `oa_id` and `store`")
            _text("oa_id", oa_id)
            self._native = app._native.oa(oa_id, native_store(store))
        names = {"app_id": app.id, "oa_id": oa_id}
        self._about = {name: value for name, value in names.items() if value}

    def with_options(
        self,
        *,
        timeout: float | None = None,
        deadline: float | None = None,
        attempts: int | None = None,
        without_limits: bool = False,
    ) -> Self:
        """The same client with other options: shares its tokens and connections. They hold for each call, each
        page, each of many, and each call of an operation.

        Args:
            timeout: Seconds that one try of a call may take, above 0.
            deadline: Seconds that a call may take with its repeats, above 0.
            attempts: How often a call is tried at most, 1 to 1000.
            without_limits: Send values that are beyond the limits of a call instead of refusing them: the
                references are second-hand, and Zalo may have moved a limit. Types are checked all the same.

        Example:
            client.with_options(timeout=5, attempts=1).oa.info()
        """
        client = self._of(self._native, self._about)
        client._choose(timeout, deadline, attempts, without_limits)
        return client

    def _choose(self, *options: Any) -> None:
        _hold(*options)
        self._timeout, self._deadline, self._attempts, self._without_limits = options

    def _options(self) -> tuple[float | None, float | None, int | None, bool]:
        return self._timeout, self._deadline, self._attempts, self._without_limits

    def __repr__(self) -> str:
        about = [f"{name}={value!r}" for name, value in self._about.items()]
        return f"{type(self).__name__}({', '.join(about)})"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"{type(self).__name__} holds tokens and connections: make one in each process, do not pickle it"
        )

    __copy__ = __reduce__


def _text(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"`{name}` takes a str, not {type(value).__name__}")


def _hold(timeout: Any, deadline: Any, attempts: Any, without_limits: Any) -> None:
    for name, value in (("timeout", timeout), ("deadline", deadline)):
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise TypeError(f"`{name}` takes seconds as a number, not {type(value).__name__}")
        if not 0 < value < 1e9:
            raise ValueError(f"`{name}` is {value}; allowed are seconds above 0")
    if attempts is not None:
        if isinstance(attempts, bool) or not isinstance(attempts, int):
            raise TypeError(f"`attempts` takes an int, not {type(attempts).__name__}")
        if not 1 <= attempts <= 1000:
            raise ValueError(f"`attempts` is {attempts}; allowed are 1 to 1000")
    if not isinstance(without_limits, bool):
        raise TypeError(f"`without_limits` takes a bool, not {type(without_limits).__name__}")


def named(name: str, params: Mapping[str, Any] | None) -> dict[str, Any]:
    """The parameters of a call by name."""
    from collections.abc import Mapping as AnyMapping

    _text("name", name)
    if params is not None and not isinstance(params, AnyMapping):
        raise TypeError(f"`params` takes a mapping, not {type(params).__name__}")
    return {} if params is None else dict(params)


def calls_of(requests: Iterable[Request[Any]], concurrency: int) -> list[Request[Any]]:
    """The requests as a list, each looked at before any is sent."""
    from ._calls import Request

    if isinstance(concurrency, bool) or not isinstance(concurrency, int):
        raise TypeError(f"`concurrency` takes an int, not {type(concurrency).__name__}")
    if not 1 <= concurrency <= 1024:
        raise ValueError(f"`concurrency` is {concurrency}; allowed are 1 to 1024")
    if not hasattr(requests, "__iter__"):
        raise TypeError(f"`requests` takes several requests, not {type(requests).__name__}")
    found = list(requests)
    for at, request in enumerate(found):
        if not isinstance(request, Request):
            raise TypeError(f"`requests[{at}]` is no request but {type(request).__name__}")
    return found


class Client(Common, Families):
    """Calls one Official Account and waits for each answer. Threads may share it; a forked child may use
    it too.

    Families of calls are attributes: `client.users.list(offset=0, count=50)`.

    Example:
        with Client(access_token="...") as client:
            print(client.oa.info().name)
    """

    def call(self, name: str, params: Mapping[str, Any] | None = None) -> Any:
        """Makes the call of that dotted name; the answer stays a dictionary, list or text.

        Raises:
            ZaloError: What went wrong, by kind.
        """
        given = named(name, params)
        return self._native.call(name, given, *self._options())

    def _send(self, row: Row[T], values: Mapping[str, object]) -> T:
        params = row.params(values, self._without_limits)
        return row.answer(self._native.call(row.name, params, *self._options(), True))

    def send_many(
        self, requests: Iterable[Request[T]], *, concurrency: int = 32
    ) -> list[T | ZaloError]:
        """Sends many calls at once, at most `concurrency` at a time. Answers stand in the order of the
        requests; a call that failed has its error there, and the others go on.

        Example:
            answers = client.send_many([client.users.detail.request(user_id=one) for one in ids])
        """
        found = calls_of(requests, concurrency)
        calls = [(request._row.name, request._params) for request in found]
        answers = self._native.call_many(calls, concurrency, *self._options(), True)
        return [
            request._row.answer(answer) if good else answer
            for request, (good, answer) in zip(found, answers)
        ]

    def health(self) -> Health:
        """How the account stands, and what a person has to do. Makes one call, and never fails over what
        cannot be found out."""
        from ._health import Health

        return Health(self._native.health())

    def keep_alive(self) -> Mapping[str, Any]:
        """Replaces a refresh token that has not been used for 30 days; run it daily or weekly. A dictionary
        says what was done: `kind` is `young` or `rotated`."""
        return self._native.keep_alive()

    def close(self) -> None:
        """Waits until new tokens that are on their way are saved."""
        self._native.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
