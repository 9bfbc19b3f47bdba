"""What people and the OA did, from counts of events: groups that a reader of the report understands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zalo_oa.snapshots import EventCount

OTHERS = "Sự kiện khác"

GROUPS = (
    ("Tin nhắn trong nhóm", ("user_send_group_", "oa_send_group_")),
    ("Khách chưa đăng nhập nhắn tin", ("anonymous_send_",)),
    ("Người dân nhắn tin cho OA", ("user_send_",)),
    ("Người dân bấm “Nhắn tin” lần đầu", ("user_click_chatnow",)),
    ("Lượt quan tâm mới", ("follow",)),
    ("Lượt bỏ quan tâm", ("unfollow",)),
    ("Gửi thông tin theo biểu mẫu", ("user_submit_info",)),
    ("Đánh giá dịch vụ", ("user_feedback",)),
    ("Cuộc gọi", ("user_call_oa", "oa_call_user")),
    ("Xin phép gọi", ("oa_send_consent", "user_reply_consent")),
    ("OA nhắn tin", ("oa_send_",)),
    ("Đã nhận, đã xem, thả cảm xúc", ("user_received_", "user_seen_", "user_reacted_", "oa_reacted_", "template_received_")),
    ("Yêu cầu xóa dữ liệu cá nhân", ("user_withdraw",)),
)
"""A name, and how the kinds begin; the first that fits."""

ORDER = ("Người dân nhắn tin cho OA", "Lượt quan tâm mới", "Lượt bỏ quan tâm")
"""What stands first."""


@dataclass
class Group:
    """Events of one group in the period."""

    name: str
    total: int
    busiest: date
    """The day with most of them, the first of several."""
    most: int


def group_of(kind: str) -> str:
    """The group of a kind."""
    found = (name for name, begins in GROUPS if any(_fits(kind, begin) for begin in begins))
    return next(found, OTHERS)


def _fits(kind: str, begin: str) -> bool:
    return kind.startswith(begin) if begin.endswith("_") else kind == begin


def groups(events: Iterable[EventCount]) -> list[Group]:
    """The groups that came, those that matter most first, then by number; others last."""
    days: dict[str, dict[date, int]] = {}
    for event in events:
        of = days.setdefault(group_of(event.kind), {})
        of[event.day] = of.get(event.day, 0) + event.count
    found = []
    for name, of in days.items():
        busiest = min(of, key=lambda day: (-of[day], day))
        found.append(Group(name, sum(of.values()), busiest, of[busiest]))
    places = {name: place for place, name in enumerate(ORDER)}
    return sorted(found, key=lambda one: (one.name == OTHERS, places.get(one.name, len(ORDER)), -one.total, one.name))
