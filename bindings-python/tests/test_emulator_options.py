"""What may be chosen of an emulator, and whom its levers move."""

from __future__ import annotations

import pytest

from zalo_oa import Emulator, File, ZaloError

VIDEO = b"\0\0\0\x14ftypisom"


def filled(emulator: Emulator) -> dict[str, object]:
    """A template message by id to a person of the account."""
    (user,) = emulator.control("POST", "/people", {"count": 1})["user_ids"]
    template = emulator.control("POST", "/templates", {"keys": ["code"]})["template_id"]
    return {"user_id": user, "template_id": template, "template_data": {"code": "HS-01"}}


def test_template_messages_cost_what_is_there() -> None:
    for credit, code in ((2, -321), (False, -320)):
        emulator = Emulator(followers=3, template_credit=credit)
        client, message = emulator.client(), filled(emulator)
        for _ in range(int(credit)):
            client.call("template.send", message)
        with pytest.raises(ZaloError) as refused:
            client.call("template.send", message)
        assert refused.value.code == code
    rich = Emulator(followers=3, template_credit=True)
    assert rich.client().call("template.send", filled(rich))["quota"]["remain"] == 9_999


def test_videos_take_their_time_and_may_fail() -> None:
    def spent(**options: object) -> tuple[float, object]:
        emulator = Emulator(followers=3, clock="manual", **options)  # type: ignore[arg-type]
        client = emulator.client()
        token = client.articles.upload_video(file=File(VIDEO, name="video.mp4")).token
        begun = emulator.now
        while (status := client.articles.verify_video(token=token).status) == 3:
            emulator.advance(10)
        return (emulator.now - begun).total_seconds(), status

    assert spent(video_time=100) == (100.0, 1)
    assert spent(video_time=20, fail_videos=True) == (20.0, 4)


def test_levers_move_the_account_that_they_are_told_of() -> None:
    emulator = Emulator(followers=3)
    other = emulator.control("POST", "/oas")["oa_id"]
    emulator.control("POST", "/people", {"count": 2}, oa=other)
    emulator.control("POST", "/account", {"name": "Xã B"}, oa=other)
    shown = emulator.control("GET", "/account", oa=other)
    assert (shown["oa_id"], shown["name"], shown["followers"]) == (other, "Xã B", 5)
    assert emulator.control("GET", "/account")["followers"] == 3
    with pytest.raises(ValueError, match="no such OA"):
        emulator.control("POST", "/template-quota", {"daily": 5}, oa="7")
