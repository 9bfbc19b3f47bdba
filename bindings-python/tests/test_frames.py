"""Records for data work keep their kinds: ids are text, times aware, numbers whole, Vietnamese as it is written."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest

from zalo_oa import ArticleSummary, Emulator, User, to_arrow, to_pandas

pandas = pytest.importorskip("pandas")
pyarrow = pytest.importorskip("pyarrow")

LARGE = "9007199254740993"
SOME = [
    User({"user_id": LARGE, "display_name": "Nguyễn Thị Hồng Ngọc", "user_is_follower": True}),
    User({"user_id": "1", "display_name": "Đỗ Ường", "shared_info": {"name": "Đỗ Ường", "district": "Quận 7"}}),
]
ARTICLES = [
    ArticleSummary({"id": "a", "title": "Lịch tiếp công dân", "total_view": 2**53 + 1, "create_date": 1795395600123}),
    ArticleSummary({"id": "b", "title": "Thông báo", "create_date": 1795395600000}),
]


def test_a_frame_has_ids_as_text_and_vietnamese_as_it_is_written() -> None:
    frame = to_pandas(SOME, personal=True)
    assert frame.dtypes["user_id"] == frame.dtypes["display_name"] == "string"
    assert list(frame["user_id"]) == [LARGE, "1"]
    assert list(frame["display_name"]) == ["Nguyễn Thị Hồng Ngọc", "Đỗ Ường"]
    assert frame.dtypes["user_is_follower"] == "boolean"
    assert frame["user_is_follower"].isna().tolist() == [False, True]
    assert frame.dtypes["shared_info.name"] == "string"
    assert "display_name" not in to_pandas(SOME)


def test_a_frame_has_aware_times_and_whole_numbers_beside_missing_ones() -> None:
    frame = to_pandas(ARTICLES)
    assert str(frame.dtypes["create_date"].tz) == "UTC"
    assert frame["create_date"][0].to_pydatetime() == datetime(2026, 11, 23, 1, 0, 0, 123000, tzinfo=timezone.utc)
    assert frame.dtypes["total_view"] == "Int64"
    assert frame["total_view"][0] == 2**53 + 1, "a float would have rounded it"
    assert frame["total_view"].isna().tolist() == [False, True]
    seen = to_pandas([User({"user_id": "1", "user_last_interaction_date": "23/11/2026"})])["user_last_interaction_date"]
    assert seen[0].to_pydatetime() == datetime(2026, 11, 22, 17, tzinfo=timezone.utc)
    assert frame.dtypes["update_date"].kind == "M", "a column without a value keeps its kind"


def test_a_table_of_arrow_has_the_same_kinds() -> None:
    people, articles = to_arrow(SOME, personal=True), to_arrow(ARTICLES)
    kinds: dict[str, Any] = {field.name: field.type for field in [*people.schema, *articles.schema]}
    assert kinds["user_id"] == kinds["display_name"] == kinds["shared_info.name"] == pyarrow.string()
    assert kinds["total_view"] == pyarrow.int64()
    assert kinds["user_is_follower"] == pyarrow.bool_()
    assert kinds["create_date"] == kinds["update_date"] == pyarrow.timestamp("ms", tz="UTC")
    assert people["user_id"].to_pylist() == [LARGE, "1"]
    assert people["display_name"].to_pylist() == ["Nguyễn Thị Hồng Ngọc", "Đỗ Ường"]
    assert articles["total_view"].to_pylist() == [2**53 + 1, None]
    assert articles["create_date"][0].as_py() == ARTICLES[0].create_date


def test_whole_lists_of_an_account_become_frames_and_tables() -> None:
    client = Emulator(seed=7, followers=120).client()
    client.articles.publish(markdown="# Lịch tiếp công dân\n\nSáng thứ Năm.", author="Văn phòng")
    people = [client.users.detail(user_id=user.user_id) for user in client.users.list(offset=0, count=20).users]
    for records in (client.users.list.pages, client.articles.list.pages, lambda: people):
        frame, table = to_pandas(records(), personal=True), to_arrow(records(), personal=True)
        assert len(frame) == len(table) > 0
        assert list(frame.columns) == table.column_names
    assert to_arrow(client.articles.list.pages())["title"].to_pylist() == ["Lịch tiếp công dân"]
    assert len(to_pandas([])) == to_arrow([]).num_rows == 0
