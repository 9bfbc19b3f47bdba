"""The native module: calls by name, what crosses the boundary, and what is refused there."""

import asyncio
import copy
import pickle

import pytest
from native_support import LIST, control, served

from zalo_oa import _errors, _native


@pytest.fixture
def emulator():
    return _native.Emulator(7, 120)


@pytest.fixture
def app(emulator):
    return _native.App(emulator.app_id, secret=emulator.app_secret, emulator=emulator)


@pytest.fixture
def native(emulator, app):
    return app.with_token(emulator.access_token)


def test_a_call_by_name_answers_a_dictionary_with_ids_as_text(native):
    page = native.call("users.list", LIST)
    assert (page["total"], page["offset"], len(page["users"])) == (120, 0, 50)
    assert all(isinstance(user["user_id"], str) for user in page["users"])


def test_a_call_over_loopback_answers_the_same_blocking_and_awaited():
    emulator, base = served()
    native = _native.App(emulator.app_id, base=base).with_token(emulator.access_token)
    blocking = native.call("users.list", LIST)

    async def awaited():
        return await native.call_async("users.list", LIST)

    assert asyncio.run(awaited()) == blocking
    assert asyncio.run(awaited()) == blocking, "a second loop works as the first"
    emulator.stop()


def test_pages_bring_everybody_once(native):
    walk = native.pages("users.list", LIST)
    pages = list(iter(walk.next, None))
    assert [len(page) for page in pages] == [50, 50, 20]
    assert walk.next() is None


def test_publish_tells_each_step_and_says_its_result_as_often_as_asked(native):
    running = native.start("publish", {"markdown": "# Lịch\n\nSáng thứ Năm.", "author": "Văn phòng"})
    names = [event["event"] for event in iter(running.next, None)]
    assert names[:3] == ["drafted", "creating", "created"] and names[-1] == "published"
    assert running.result() == running.result()
    assert running.result()["title"] == "Lịch"


def test_an_operation_is_cancelled_while_another_thread_waits_for_its_event():
    import threading

    emulator, base = served()
    native = _native.App(emulator.app_id, base=base).with_token(emulator.access_token)
    running = native.start("publish", {"markdown": "# Lịch\n\nSáng.", "author": "Văn phòng"})
    assert running.next()["event"] == "drafted"
    seen = []
    waiting = threading.Thread(target=lambda: seen.extend(iter(running.next, None)))
    waiting.start()
    while not any(event["event"] == "processing" for event in seen):
        waiting.join(0.01)
    running.cancel()
    waiting.join(5)
    assert not waiting.is_alive()
    with pytest.raises(_errors.OperationCancelled, match="`publish` was cancelled"):
        running.result()


def test_many_calls_come_back_in_order_and_each_error_stands_in_its_place(native):
    ids = [user["user_id"] for user in native.call("users.list", LIST)["users"]]
    calls = [("users.detail", {"user_id": user}) for user in ids]
    calls[3] = ("users.detail", {"user_id": "1"})
    calls[5] = ("users.detail", {"user_id": b"1"})
    answers = native.call_many(calls, 8)
    assert [good for good, _ in answers] == [at not in (3, 5) for at in range(50)]
    assert [answer["user_id"] for good, answer in answers if good] == ids[:3] + ids[4:5] + ids[6:]
    assert isinstance(answers[3][1], _errors.ApiError) and answers[3][1].code == -201
    assert isinstance(answers[5][1], TypeError)

    async def awaited():
        return await native.call_many_async(calls, 8)

    assert [good for good, _ in asyncio.run(awaited())] == [good for good, _ in answers]


@pytest.mark.parametrize("concurrency", [0, 1025])
def test_a_concurrency_out_of_range_is_refused(native, concurrency):
    with pytest.raises(ValueError, match="`concurrency` is 1 to 1024"):
        native.call_many([], concurrency)


@pytest.mark.parametrize(
    ("params", "error", "text"),
    [
        ({"offset": 2**64, "count": 1}, ValueError, "`offset` is a number past 64 bits"),
        ({"offset": -(2**63) - 1, "count": 1}, ValueError, "`offset` is a number past 64 bits"),
        ({"offset": float("nan"), "count": 1}, ValueError, "`offset` is no finite number"),
        ({"offset": 0, "count": 1, "tag_name": b"x"}, TypeError, "`tag_name` is bytes"),
        ({"offset": 0, "count": 1, "tag_name": "\ud800"}, ValueError, "`tag_name` holds half a character"),
        ({"offset": 0, "count": [1, {"x": {1}}]}, TypeError, r"`count\[1\]\.x` is set"),
        ({"offset": 0, 7: 1}, TypeError, "a name in `the parameters` is no text"),
        ({"offset": 99999, "count": 50}, ValueError, "`offset` is 99999, allowed are 0 to 9951"),
    ],
)
def test_what_json_cannot_hold_is_refused_by_the_name_of_its_parameter(native, params, error, text):
    with pytest.raises(error, match=text):
        native.call("users.list", params)


def test_endless_nesting_is_refused(native):
    deep = []
    deep.append(deep)
    with pytest.raises(_errors.BuildError, match="nested too deeply"):
        native.call("users.list", {"offset": deep})


@pytest.mark.parametrize("options", [{"timeout": -1}, {"deadline": float("nan")}, {"attempts": 0}])
def test_an_option_out_of_range_is_refused_by_its_name(native, options):
    with pytest.raises(ValueError, match=f"`{next(iter(options))}`"):
        native.call("users.list", LIST, **options)


def test_an_unknown_name_is_an_error_at_once(native):
    for way in (native.call, native.pages, native.start):
        with pytest.raises(_errors.BuildError, match="there is no call named `users.lst`"):
            way("users.lst", {})


def test_a_refusal_of_the_platform_keeps_its_number_and_both_hints(native):
    with pytest.raises(_errors.ApiError) as caught:
        native.call("users.detail", {"user_id": "1"})
    error = caught.value
    assert (error.kind, error.code, error.call) == ("api", -201, "users.detail")
    assert error.hint and error.hint_vi and error.outcome_known
    assert str(error) == error.message


def test_a_lost_connection_chains_what_the_transport_says():
    emulator, base = served()
    emulator.stop()
    native = _native.App("1", base=base).with_token("made-up")
    with pytest.raises(_errors.ConnectError) as caught:
        native.call("oa.info", {}, attempts=1)
    assert isinstance(caught.value.__cause__, _errors.Cause)
    assert "made-up" not in repr(caught.value) + str(caught.value.__cause__)


def test_errors_survive_pickling_and_copying_without_tokens():
    record = {"kind": "auth", "message": "m", "call": "auth", "causes": ["one", "two"]}
    error = _errors.from_record(record, {"access_token": "a", "refresh_token": "r", "expires_at": 1, "born": 1})
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(twin) is _errors.AuthError and twin.record == error.record
        assert str(twin.__cause__) == "one" and str(twin.__cause__.__cause__) == "two"
        assert twin.take_tokens() is None
    assert error.take_tokens()["access_token"] == "a"
    assert error.take_tokens() is None


def test_a_build_error_is_a_value_error_and_every_kind_has_its_class():
    kinds = ["build", "connect", "no_answer", "decode", "api", "auth", "pending", "cancelled", "new"]
    classes = [type(_errors.from_record({"kind": kind, "message": "m"})) for kind in kinds]
    assert len(set(classes)) == len(kinds) and classes[-1] is _errors.ZaloError
    assert issubclass(classes[0], ValueError)


def test_what_holds_tokens_or_belongs_to_its_process_refuses_pickling_and_copying(emulator, app, native):
    for thing in (emulator, app, native, _native.MemoryStore()):
        name = type(thing).__name__
        for way in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match=name):
                way(thing)


def test_a_base_address_in_the_clear_is_refused():
    with pytest.raises(_errors.BuildError, match="not https"):
        _native.App("1", base="http://example.com")


def test_the_control_surface_is_worked_by_path(emulator):
    before = emulator.now_ms()
    emulator.advance(1.5)
    assert emulator.now_ms() == before + 1500
    emulator.control("POST", "/clock/advance", {"ms": 500})
    assert emulator.control("GET", "/clock")["now_ms"] == before + 2000
    with pytest.raises(ValueError, match="no such verb and path"):
        emulator.control("GET", "/nothing")
    with pytest.raises(TypeError, match="colour"):
        _native.Emulator(1, 1, "auto", {"colour": "red"})


def test_a_served_emulator_takes_control_over_http_with_its_key():
    emulator, base = served()
    assert emulator.serve() == base
    assert control(emulator, base, "GET", "/clock")["mode"] == "manual"
    emulator.stop()
    assert emulator.control_key is None


def test_links_and_codes_are_drawn_and_read():
    oa = "2738683850129341000"
    assert _native.qr_link(oa) == f"https://zalo.me/{oa}?src=qr&f=1"
    link = _native.read_link(_native.oa_link(oa) + "?gidzl=x")
    assert link == {"kind": "oa", "url": f"https://zalo.me/{oa}", "oa_id": oa, "opens_oa": True}
    svg = _native.qr_svg(_native.qr_link(oa), {"level": "Q", "label": "Quầy số 3", "millimetres": 40.0})
    assert svg.startswith("<svg") and "Quầy số 3" in svg
    assert _native.qr_png("x", {"pixels": 300})[:8] == b"\x89PNG\r\n\x1a\n"
    matrix = _native.qr_matrix("x")
    assert len(matrix) == 21 and all(matrix[0][:7])
    for wrong in ({"level": "X"}, {"dark": "blue"}, {"nothing": 1}):
        with pytest.raises(ValueError):
            _native.qr_svg("x", wrong)
    with pytest.raises(ValueError, match="15 to 20 digits"):
        _native.oa_link("1")


def test_the_table_names_every_call_and_operation_with_its_parameters():
    table = _native.table()
    calls = {call["name"]: call for call in table["calls"]}
    assert calls["users.list"]["params"]["properties"]["count"]["maximum"] == 50
    assert calls["users.list"]["paged"] and calls["users.list"]["safety"] == "safe"
    assert "publish" in [operation["name"] for operation in table["operations"]]
