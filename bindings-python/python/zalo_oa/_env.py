"""Settings from the environment, by the names that the program `zalo-oa` has."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._stores import FileStore


def settings() -> dict[str, Any]:
    """Arguments for a client.

    Raises:
        ValueError: A variable is missing or has no meaning; the text names it.
    """
    base = _value("ZALO_OA_EMULATOR")
    proof = _value("ZALO_OA_APPSECRET_PROOF")
    if proof not in (None, "0", "1"):
        raise ValueError("`ZALO_OA_APPSECRET_PROOF` is neither 0 nor 1")
    found: dict[str, Any] = {
        "app_id": _value("ZALO_OA_APP_ID"),
        "app_secret": _value("ZALO_OA_APP_SECRET"),
        "base": base,
        "appsecret_proof": proof == "1",
    }
    token = _value("ZALO_OA_ACCESS_TOKEN")
    if token is not None:
        return {**found, "access_token": token, "oa_id": _value("ZALO_OA_ID")}
    missing = [name for name in ("ZALO_OA_APP_ID", "ZALO_OA_APP_SECRET") if _value(name) is None]
    if missing:
        names = " and ".join(f"`{name}`" for name in missing)
        raise ValueError(f"{names} not set; set them, or `ZALO_OA_ACCESS_TOKEN` alone")
    from ._stores import FileStore

    store = FileStore(_value("ZALO_OA_STORE") or _default_store())
    oa = _value("ZALO_OA_ID") or _only(store, found["app_id"])
    return {**found, "oa_id": oa, "store": store}


def _value(name: str) -> str | None:
    # An empty variable is one that nobody filled.
    return os.environ.get(name, "").strip() or None


def _only(store: FileStore, app: str) -> str:
    signed_in = [oa for owner, oa in store.keys() if owner == app]
    if len(signed_in) == 1:
        return signed_in[0]
    many = "several accounts are" if signed_in else "no account is"
    raise ValueError(f"`ZALO_OA_ID` is not set, and {many} signed in with this app in the store")


def _default_store() -> str:
    if sys.platform == "win32":
        base = _value("LOCALAPPDATA")
    else:
        base = _value("XDG_STATE_HOME")
        if base is None or not os.path.isabs(base):
            home = _value("HOME")
            base = os.path.join(home, ".local", "state") if home else None
    if base is None:
        raise ValueError("there is no home folder: set `ZALO_OA_STORE` to a folder for tokens")
    return os.path.join(base, "zalo-oa")
