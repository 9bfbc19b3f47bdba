"""QR codes and links, records for data work, settings from the environment, the cost of an import."""

from __future__ import annotations

import builtins
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from zalo_oa import (
    Client,
    Emulator,
    FileStore,
    Qr,
    User,
    alias_link,
    oa_link,
    qr_link,
    read_link,
    to_arrow,
    to_pandas,
)
from zalo_oa._check import params
from zalo_oa._frames import _table

OA = "2738123456789012345"
VARIABLES = ("ACCESS_TOKEN", "APP_ID", "APP_SECRET", "ID", "STORE", "APPSECRET_PROOF", "EMULATOR")


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[pytest.MonkeyPatch]:
    for name in VARIABLES:
        monkeypatch.delenv(f"ZALO_OA_{name}", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    yield monkeypatch


def test_a_code_is_drawn_as_svg_and_png_and_in_a_notebook(tmp_path: Path) -> None:
    code = Qr.oa(OA, level="Q")
    assert code.svg() == code._repr_svg_()
    assert code.svg().lstrip().startswith("<svg")
    assert code.png().startswith(b"\x89PNG")
    assert len(code.matrix()) == len(code.matrix()[0])
    assert code.text == qr_link(OA) == f"https://zalo.me/{OA}?src=qr&f=1"
    assert oa_link(OA) == f"https://zalo.me/{OA}"
    assert code.label("Phòng Một cửa") != code == Qr.oa(OA, level="Q")
    assert len(code.label("Phòng Một cửa").svg()) > len(code.svg())
    for name in ("a.svg", "b.PNG"):
        code.save(tmp_path / name)
        assert (tmp_path / name).stat().st_size > 100
    with pytest.raises(ValueError, match="path"):
        code.save("c.gif")


def test_a_wrong_code_is_refused_when_it_is_made() -> None:
    with pytest.raises(ValueError):
        Qr.oa("no id")
    with pytest.raises(ValueError):
        Qr(OA, level="X")
    with pytest.raises(ValueError):
        Qr("x" * 8000)
    with pytest.raises(TypeError, match="text"):
        Qr(2738)  # type: ignore[arg-type]


def test_links_are_made_and_read() -> None:
    assert read_link(oa_link(OA))["oa_id"] == OA
    assert alias_link("ubndphuong").endswith("/ubndphuong")
    assert qr_link(OA).startswith("https://")
    with pytest.raises(TypeError, match="oa_id"):
        oa_link(1)  # type: ignore[arg-type]


def test_records_become_rows_without_personal_data_unless_asked() -> None:
    user = User({"user_id": "1", "display_name": "Mẫu", "shared_info": {"phone": "84"}, "avatars": {"120": "x"}})
    assert _table([user], False)[0] == [
        {name: user.raw.get(name) for name in _table([user], False)[1]}
    ]
    assert "display_name" not in _table([user], False)[1]
    assert "avatars" not in _table([user], False)[1]
    row = _table([user], True)[0][0]
    assert (row["display_name"], row["shared_info.phone"]) == ("Mẫu", "84")
    with pytest.raises(TypeError, match=r"records\[0\]"):
        _table([{"user_id": "1"}], False)  # type: ignore[list-item]


@pytest.mark.parametrize(("make", "package", "extra"), [(to_pandas, "pandas", "pandas"), (to_arrow, "pyarrow", "arrow")])
def test_a_missing_extra_says_how_to_get_it(
    make: Any, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == package:
            raise ImportError(name)
        return known(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError, match=rf"pip install 'zalo-oa\[{extra}\]'"):
        make([])


def test_a_client_comes_from_the_environment(environment: pytest.MonkeyPatch) -> None:
    with Emulator() as emulator:
        environment.setenv("ZALO_OA_EMULATOR", emulator.serve())
        environment.setenv("ZALO_OA_ACCESS_TOKEN", emulator.access_token)
        assert Client.from_env().oa.info().oa_id == emulator.oa_id


def test_a_client_comes_from_the_store_that_the_environment_names(
    environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with Emulator() as emulator:
        folder = tmp_path / ".local" / "state" / "zalo-oa"
        folder.mkdir(parents=True, mode=0o700)
        emulator.client(store=FileStore(folder))
        environment.setenv("ZALO_OA_APP_ID", emulator.app_id)
        environment.setenv("ZALO_OA_APP_SECRET", emulator.app_secret)
        # Of one account only: its id need not be set.
        assert Client.from_env()._about["oa_id"] == emulator.oa_id


def test_a_missing_variable_is_named(environment: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="ZALO_OA_APP_ID.*ZALO_OA_APP_SECRET.*ZALO_OA_ACCESS_TOKEN"):
        Client.from_env()
    environment.setenv("ZALO_OA_APP_ID", "1")
    environment.setenv("ZALO_OA_APP_SECRET", "  ")
    with pytest.raises(ValueError, match="`ZALO_OA_APP_SECRET` not set"):
        Client.from_env()
    environment.setenv("ZALO_OA_APPSECRET_PROOF", "yes")
    with pytest.raises(ValueError, match="ZALO_OA_APPSECRET_PROOF"):
        Client.from_env()


def test_a_store_without_a_method_is_refused_by_its_name() -> None:
    with pytest.raises(TypeError, match="`store`.*`load`"):
        Client(app_id="1", app_secret="s", oa_id="2", store=object())  # type: ignore[arg-type]


def test_emulator_options_are_checked_by_name_and_kind() -> None:
    with pytest.raises(TypeError, match="colour"):
        Emulator(colour="red")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="`followers`.*int"):
        Emulator(followers="many")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="latency"):
        Emulator(latency="soon")  # type: ignore[arg-type]
    with Emulator(followers=3, others=2, verified=False) as emulator:
        assert emulator.client().oa.info().is_verified is False
        before = emulator.now
        emulator.advance(60)
        assert (emulator.now - before).total_seconds() == 60


def test_times_maps_and_models_as_arguments_are_checked_as_the_rest() -> None:
    fields: Any = (
        ("at", "time", True, None, None),
        ("marks", "map", False, None, None),
        ("block", "model", False, None, None),
        ("from", "number", False, None, None),
    )

    def made(**values: Any) -> Any:
        whole = {"at": datetime(2026, 11, 23, 1, tzinfo=timezone.utc), "marks": None, "block": None, "from": None}
        return params("a.call", fields, {**whole, **values})

    assert made() == {"at": 1795395600000}
    assert made(marks={"a": "b"}, block=User({"user_id": "1"})) == {
        "at": 1795395600000,
        "marks": {"a": "b"},
        "block": {"user_id": "1"},
    }
    refused: list[tuple[dict[str, Any], type[Exception], str]] = [
        ({"at": datetime(2026, 11, 23)}, ValueError, "`at`.*time zone"),
        ({"at": 1795395600000}, TypeError, "`at`.*datetime"),
        ({"marks": {"a": 1}}, TypeError, r"`marks\['a'\]`.*str"),
        ({"marks": {1: "a"}}, TypeError, "`marks`.*keys"),
        ({"block": {"x": [float("nan")]}}, ValueError, r"`block\['x'\]\[0\]`.*finite"),
        ({"from": 2**64}, ValueError, "`from_`.*64 bits"),
    ]
    for wrong, error, names in refused:
        with pytest.raises(error, match=names):
            made(**wrong)


def test_an_import_loads_neither_asyncio_nor_the_generated_calls() -> None:
    code = "import sys, zalo_oa; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    costly = {"asyncio", "inspect", "json", "dataclasses", "zalo_oa._generated.families", "zalo_oa._generated.types"}
    assert not costly & set(loaded)
