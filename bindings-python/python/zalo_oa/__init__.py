"""SDK for the Zalo Official Account API.

Example:
    from zalo_oa import Client

    with Client.from_env() as client:
        print(client.oa.info().num_follower)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._client import Client as Client

if TYPE_CHECKING:
    from ._app import App as App
    from ._app import Pkce as Pkce
    from ._async_client import AsyncClient as AsyncClient
    from ._batches import to_batches as to_batches
    from ._batches import to_parquet as to_parquet
    from ._calls import Request as Request
    from ._emulator import Emulator as Emulator
    from ._errors import ApiError as ApiError
    from ._errors import AuthError as AuthError
    from ._errors import BuildError as BuildError
    from ._errors import OperationCancelled as OperationCancelled
    from ._errors import ConnectError as ConnectError
    from ._errors import DecodeError as DecodeError
    from ._errors import NoAnswerError as NoAnswerError
    from ._errors import PendingError as PendingError
    from ._errors import ZaloError as ZaloError
    from ._frames import to_arrow as to_arrow
    from ._frames import to_pandas as to_pandas
    from ._generated.types import *
    from ._health import Health as Health
    from ._health import Need as Need
    from ._model import Model as Model
    from ._native import File as File
    from ._operations import AsyncRun as AsyncRun
    from ._operations import Event as Event
    from ._operations import Run as Run
    from ._pages import AsyncPages as AsyncPages
    from ._pages import Pages as Pages
    from ._qr import Qr as Qr
    from ._qr import alias_link as alias_link
    from ._qr import oa_link as oa_link
    from ._qr import qr_link as qr_link
    from ._qr import read_link as read_link
    from ._stores import AsyncStore as AsyncStore
    from ._stores import FileStore as FileStore
    from ._stores import LeaseBusy as LeaseBusy
    from ._stores import MemoryStore as MemoryStore
    from ._stores import Store as Store

    __version__: str

# Where each name is; a module is loaded when one of its names is first used.
_PLACES = {
    "_app": "App Pkce",
    "_async_client": "AsyncClient",
    "_batches": "to_batches to_parquet",
    "_calls": "Request",
    "_emulator": "Emulator",
    "_errors": "ApiError AuthError BuildError ConnectError DecodeError NoAnswerError "
    "OperationCancelled PendingError ZaloError",
    "_frames": "to_arrow to_pandas",
    "_health": "Health Need",
    "_model": "Model",
    "_native": "File",
    "_operations": "AsyncRun Event Run",
    "_pages": "AsyncPages Pages",
    "_qr": "Qr alias_link oa_link qr_link read_link",
    "_stores": "AsyncStore FileStore LeaseBusy MemoryStore Store",
}
_HOME = {name: module for module, names in _PLACES.items() for name in names.split()}


def _names() -> tuple[str, ...]:
    from ._generated import TYPES

    return ("Client", *_HOME, *TYPES)


__all__ = [*_names()]  # pyright: ignore[reportUnsupportedDunderAll]

if not TYPE_CHECKING:

    def __getattr__(name):
        from importlib import import_module

        if name == "__version__":
            value = import_module("zalo_oa._native").version()
        elif name in _HOME:
            value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
        elif name in __all__:
            value = getattr(import_module(f"{__name__}._generated.types"), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__, "__version__"})
