"""All people of an account: as events of a walk, in files that go on after a kill, as Arrow batches."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import scripts

from zalo_oa import BuildError, Emulator, to_batches, to_parquet

EXPORT = """
import sys
from zalo_oa import Client
with Client.from_env() as client:
    print(client.users.export(sys.argv[1], details=True).rows)
"""


def ids_of(emulator: Emulator) -> set[str]:
    found: set[str] = set()
    for event in emulator.client().users.sweep.start():
        if event.kind == "ids":
            assert found.isdisjoint(event["ids"]), "each once"
            found.update(event["ids"])
    return found


def test_a_sweep_hands_out_everybody_once_though_the_list_ends_at_10_000() -> None:
    with Emulator(followers=12_000, others=500, rate_limits=False) as emulator:
        assert len(ids_of(emulator)) == 12_500
        kinds: list[str] = []
        report = emulator.client().users.sweep(on_progress=lambda event: kinds.append(event.kind))
    assert report.complete and report.people == 12_500 and not report.uncovered
    assert {"ids", "window", "checkpoint"} <= set(kinds)


def test_an_export_has_everybody_and_its_report_says_so(tmp_path: Path) -> None:
    with Emulator(followers=120) as emulator:
        client = emulator.client()
        seen: list[Any] = []
        report = client.users.export(tmp_path / "a.ndjson", details=True, on_progress=seen.append)
        assert seen[0] == {"kind": "begun", "rows": 0} and seen[-1].kind == "finishing"
        rows = [json.loads(line) for line in (tmp_path / "a.ndjson").read_bytes().splitlines()]
        assert {row["user_id"] for row in rows} == ids_of(emulator) and len(rows) == report.rows == 120
        assert all(row["display_name"] for row in rows)
        kept = json.loads((tmp_path / "a.ndjson.report.json").read_bytes())
        assert kept["complete"] is report.complete is True and kept["oa_id"] == emulator.oa_id
        with pytest.raises(BuildError, match="is there already"):
            client.users.export(str(tmp_path / "a.ndjson"))
        with pytest.raises(TypeError, match="path"):
            client.users.export(7)  # type: ignore[arg-type]
        emulator.control("POST", "/people", {"count": 3})
        update = {"details": True, "update": tmp_path / "a.ndjson"}
        newer = asyncio.run(export(emulator, tmp_path / "b.ndjson", update))
        assert newer.rows == 123 and newer.cannot_see and newer.cannot_see_vi


async def export(emulator: Emulator, path: Path, choice: dict[str, Any]) -> Any:
    return await emulator.async_client().users.export(path, **choice)


def test_a_killed_export_goes_on_in_another_process_with_the_same_people(tmp_path: Path) -> None:
    with Emulator(followers=1_500, latency=0.02, rate_limits=False) as emulator:
        env = scripts.environment(ZALO_OA_EMULATOR=emulator.serve(), ZALO_OA_ACCESS_TOKEN=emulator.access_token)
        command = [sys.executable, "-c", EXPORT, "x.ndjson"]
        progress, good = tmp_path / "x.ndjson.progress", 0
        for _ in range(2):
            with subprocess.Popen(command, cwd=tmp_path, env=env) as process:
                while not progress.exists() or json.loads(progress.read_bytes())["rows"] <= good:
                    assert process.poll() is None
                    time.sleep(0.005)
                process.kill()
            good = json.loads(progress.read_bytes())["rows"]
            assert 0 < good < 1_500
        done = subprocess.run(command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, text=True, check=True)
        assert done.stdout == "1500\n"
        rows = [json.loads(line)["user_id"] for line in (tmp_path / "x.ndjson").read_bytes().splitlines()]
        assert len(rows) == 1_500 and set(rows) == ids_of(emulator)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["x.ndjson", "x.ndjson.report.json"]


def test_a_cancelled_run_keeps_what_it_has(tmp_path: Path) -> None:
    with Emulator(followers=4_000, rate_limits=False) as emulator:
        run = emulator.client().users.export.start(tmp_path / "x.ndjson")
        for event in run:
            if event.kind == "progress":
                run.cancel()
                break
        with pytest.raises(Exception, match="cancelled"):
            run.result()
        assert (tmp_path / "x.ndjson.progress").exists()
        begun: list[int] = []
        report = emulator.client().users.export(
            tmp_path / "x.ndjson", on_progress=lambda event: begun.append(event.get("rows", 0))
        )
        assert begun[0] > 0 and report.rows == 4_000


def test_people_come_as_batches_of_one_schema_and_as_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    with Emulator(followers=130) as emulator:
        client = emulator.client()
        batches = list(to_batches(client.users.sweep.start(), rows=50))
        assert [batch.num_rows for batch in batches] == [50, 50, 30]
        assert batches[0].schema == pyarrow.schema([("user_id", pyarrow.string())])
        walked = list(to_batches(client.users.sweep.start(details=True), rows=50, personal=True))
        report = client.users.export(tmp_path / "a.ndjson", details=True)
        stored = list(to_batches(tmp_path / "a.ndjson", rows=60, personal=True))
        assert {batch.schema for batch in walked} == {batch.schema for batch in stored} and len(walked) == 3
        names = stored[0].schema.names
        assert {"user_id", "display_name", "shared_info.phone", "tags_and_notes_info.tag_names"} <= set(names)
        assert "display_name" not in next(to_batches(tmp_path / "a.ndjson")).schema.names
        assert to_parquet(tmp_path / "a.ndjson", tmp_path / "a.parquet", rows=60) == report.rows
        table = parquet.read_table(tmp_path / "a.parquet")
        assert set(table["user_id"].to_pylist()) == ids_of(emulator) and table.num_rows == 130
        assert to_parquet([], tmp_path / "none.parquet") == 0
        assert parquet.read_table(tmp_path / "none.parquet").num_rows == 0
        client.users.export(tmp_path / "a.csv")
        for wrong in (tmp_path / "a.csv", tmp_path / "none"):
            with pytest.raises(ValueError, match="NDJSON|report"):
                to_batches(wrong)
