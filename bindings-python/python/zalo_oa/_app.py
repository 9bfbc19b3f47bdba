"""An app at Zalo: signs Official Accounts in, and makes clients of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ._native import App as NativeApp
    from ._native import Native
    from ._async_client import AsyncClient
    from ._client import Client
    from ._stores import AnyStore
else:
    from ._hints import AnyStore, AsyncClient, Client, Iterable, Mapping, Native, NativeApp


class Pkce(NamedTuple):
    """A secret of one sign-in and what the permission link shows of it."""

    verifier: str
    challenge: str

    def __repr__(self) -> str:
        return "Pkce(…)"


class App:
    """An app at Zalo with its secret and its addresses. It holds no tokens; clients do.

    Example:
        app = App("1234", secret="...")
        pkce, state = app.pkce(), app.state()
        print(app.permission_link("https://example.gov.vn/zalo", verifier=pkce.verifier, state=state))
        callback = app.read_callback(input(), state=state)
        store = FileStore("tokens")
        client = app.sign_in(callback["oa_id"], store, callback["code"], verifier=pkce.verifier)
    """

    _native: NativeApp
    _id: str

    def __init__(
        self,
        id: str,
        *,
        secret: str | None = None,
        base: str | None = None,
        hosts: Mapping[str, str] | None = None,
        proxy: str | None = None,
        extra_ca: Iterable[bytes] | None = None,
        appsecret_proof: bool = False,
        early: float | None = None,
        wait: float | None = None,
        user_agent: str | None = None,
        control_key: str | None = None,
    ) -> None:
        """Arguments as those of `Client`.

        Raises:
            BuildError: The settings do not fit.
        """
        self._open(
            id,
            secret=secret,
            base=base,
            hosts=_mapping(hosts),
            proxy=proxy,
            extra_ca=_certificates(extra_ca),
            appsecret_proof=appsecret_proof,
            early=early,
            wait=wait,
            user_agent=user_agent,
            control_key=control_key,
        )

    def _open(self, id: str, **settings: Any) -> None:
        from . import _native

        if not isinstance(id, str):
            raise TypeError(f"`app_id` takes a str, not {type(id).__name__}")
        for name, value in settings.items():
            if value is not None and name in _SETTINGS:
                _hold(name, value, *_SETTINGS[name])
        self._id = id
        self._native = _native.App(id, **settings)

    @property
    def id(self) -> str:
        """The app's id."""
        return self._id

    def __repr__(self) -> str:
        return f"App({self._id!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an app holds its secret: make one in each process, do not pickle it")

    def _about(self, oa_id: str | None) -> dict[str, str]:
        names = {"app_id": self._id, "oa_id": oa_id}
        return {name: value for name, value in names.items() if value}

    def _source(
        self, access_token: str | None, oa_id: str | None, store: AnyStore | None
    ) -> Native:
        from ._stores import native_store

        if access_token is not None and store is None:
            return self._native.with_token(access_token)
        if access_token is None and oa_id is not None and store is not None:
            return self._native.oa(oa_id, native_store(store))
        raise TypeError("give `access_token`, or both `oa_id` and `store`")

    def client(
        self,
        *,
        access_token: str | None = None,
        oa_id: str | None = None,
        store: AnyStore | None = None,
    ) -> Client:
        """A blocking client with an access token, or of an account whose tokens are in the store."""
        from ._client import Client

        return Client._of(self._source(access_token, oa_id, store), self._about(oa_id))

    def async_client(
        self,
        *,
        access_token: str | None = None,
        oa_id: str | None = None,
        store: AnyStore | None = None,
    ) -> AsyncClient:
        """The same for asyncio."""
        from ._async_client import AsyncClient

        return AsyncClient._of(self._source(access_token, oa_id, store), self._about(oa_id))

    def pkce(self) -> Pkce:
        """A new verifier and its challenge. The verifier is a secret until the sign-in is done."""
        return Pkce(*self._native.pkce())

    def state(self) -> str:
        """A new text for `state`: it ties the callback to the browser that was sent away."""
        return self._native.state()

    def permission_link(
        self, redirect: str, *, verifier: str | None = None, state: str | None = None
    ) -> str:
        """Where the administrator of an account gives the app its permission.

        Args:
            redirect: The callback address, to the letter as it stands in Zalo's console.
            verifier: From `pkce()`.
            state: From `state()`.
        """
        return self._native.permission_link(redirect, verifier, state)

    def read_callback(self, text: str, *, state: str | None = None) -> Mapping[str, Any]:
        """What the callback's address, or its query, says: `code`, `oa_id`, `state`.

        Raises:
            AuthError: The administrator refused, or the callback belongs to another sign-in.
        """
        return self._native.read_callback(text, state)

    def sign_in(
        self, oa_id: str, store: AnyStore, code: str, *, verifier: str | None = None
    ) -> Client:
        """Exchanges the code of a callback for tokens, once, within ten minutes, and stores them.

        Raises:
            ZaloError: What went wrong; `AuthError.take_tokens()` has tokens that could not be stored.
        """
        from ._client import Client
        from ._stores import native_store

        native = self._native.sign_in(oa_id, native_store(store), code, verifier)
        return Client._of(native, self._about(oa_id))

    async def sign_in_async(
        self, oa_id: str, store: AnyStore, code: str, *, verifier: str | None = None
    ) -> AsyncClient:
        """`sign_in` for asyncio."""
        from ._async_client import AsyncClient
        from ._stores import native_store

        native = await self._native.sign_in_async(oa_id, native_store(store), code, verifier)
        return AsyncClient._of(native, self._about(oa_id))

    def import_pair(
        self, oa_id: str, store: AnyStore, *, access_token: str, refresh_token: str
    ) -> Client:
        """Takes over tokens from another program, which must not use them any more.

        Raises:
            ZaloError: They do not serve, or the store holds others.
        """
        from ._client import Client
        from ._stores import native_store

        native = self._native.import_pair(oa_id, native_store(store), access_token, refresh_token)
        return Client._of(native, self._about(oa_id))

    async def import_pair_async(
        self, oa_id: str, store: AnyStore, *, access_token: str, refresh_token: str
    ) -> AsyncClient:
        """`import_pair` for asyncio."""
        from ._async_client import AsyncClient
        from ._stores import native_store

        native = await self._native.import_pair_async(
            oa_id, native_store(store), access_token, refresh_token
        )
        return AsyncClient._of(native, self._about(oa_id))


# What a setting is, in words, and the classes that serve.
_SETTINGS: dict[str, tuple[str, tuple[type, ...]]] = {
    "secret": ("a str", (str,)),
    "base": ("a str", (str,)),
    "proxy": ("a str", (str,)),
    "appsecret_proof": ("a bool", (bool,)),
    "early": ("seconds as a number", (int, float)),
    "wait": ("seconds as a number", (int, float)),
}


def _hold(name: str, value: object, what: str, kinds: tuple[type, ...]) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        raise TypeError(f"`{name}` takes {what}, not {type(value).__name__}")


def _mapping(hosts: Mapping[str, str] | None) -> dict[str, str] | None:
    if hosts is None:
        return None
    try:
        found = dict(hosts)
    except (TypeError, ValueError):
        raise TypeError(f"`hosts` takes a mapping, not {type(hosts).__name__}") from None
    for name, address in found.items():
        _hold(f"hosts[{name!r}]", address, "a str", (str,))
    return found


def _certificates(given: Iterable[bytes] | None) -> list[bytes] | None:
    if given is None:
        return None
    if isinstance(given, (str, bytes)) or not hasattr(given, "__iter__"):
        raise TypeError(f"`extra_ca` takes a list of bytes, not {type(given).__name__}")
    found = list(given)
    for at, one in enumerate(found):
        _hold(f"extra_ca[{at}]", one, "bytes, PEM or DER", (bytes,))
    return found
