"""Signing in and refreshing with each kind of store."""

import asyncio
import threading

import pytest
from native_support import LIST, Kept, KeptAsync, served

from zalo_oa import _errors, _native

DAY = 86_400


@pytest.fixture
def emulator():
    return _native.Emulator(7, 120, "auto")


def app_of(emulator):
    return _native.App(emulator.app_id, secret=emulator.app_secret, emulator=emulator)


def shown(emulator):
    """The refresh tokens that were presented, by outcome."""
    shown = emulator.control("GET", "/presentations")["presentations"]
    return [one["outcome"] for one in shown if one["kind"] == "refresh"]


def test_a_sign_in_stores_tokens_that_a_later_client_refreshes(tmp_path, emulator):
    app, store = app_of(emulator), _native.FileStore(tmp_path / "tokens")
    verifier, challenge = app.pkce()
    code = emulator.issue_code(challenge)
    state = app.state()
    callback = app.read_callback(f"https://x.vn/?code={code}&oa_id={emulator.oa_id}&state={state}", state)
    native = app.sign_in(emulator.oa_id, store, callback["code"], verifier)
    assert native.call("users.list", LIST)["total"] == 120
    assert store.keys() == [(emulator.app_id, emulator.oa_id)]
    emulator.advance(2 * DAY)
    later = app_of(emulator).oa(emulator.oa_id, _native.FileStore(str(tmp_path / "tokens")))
    assert later.call("users.list", LIST)["total"] == 120
    assert native.call("users.list", LIST)["total"] == 120
    assert shown(emulator) == ["accepted"]


def test_a_store_written_in_python_is_asked_in_the_order_of_the_core(emulator):
    app, store = app_of(emulator), Kept()
    native = app.sign_in(emulator.oa_id, store, emulator.issue_code(), None)
    store.said.clear()
    emulator.advance(2 * DAY)
    assert native.call("users.list", LIST)["total"] == 120
    key = (emulator.app_id, emulator.oa_id)
    assert [one[0] for one in store.said] == ["load", "lease", "load", "begin", "save", "release"]
    assert {one[1] for one in store.said} == {key}
    assert store.said[1][2:] == (60.0, 60.0)
    assert store.said[4][2] == ["access_token", "born", "expires_at", "refresh_token"]
    assert store.stored["version"] == 2 and store.stored["intent"] is None


def test_coroutines_of_a_store_run_on_the_loop_that_made_the_client(emulator):
    store = KeptAsync()

    async def work():
        native = await app_of(emulator).sign_in_async(emulator.oa_id, store, emulator.issue_code(), None)
        emulator.advance(2 * DAY)
        await native.call_async("users.list", LIST)
        return asyncio.get_running_loop()

    loop = asyncio.run(work())
    assert store.loops == {loop}


def test_coroutines_of_a_store_run_elsewhere_while_a_blocking_call_holds_their_loop(emulator):
    store = KeptAsync()

    async def work():
        native = app_of(emulator).sign_in(emulator.oa_id, store, emulator.issue_code(), None)
        emulator.advance(2 * DAY)
        assert native.call("users.list", LIST)["total"] == 120
        return asyncio.get_running_loop()

    assert asyncio.run(work()) not in store.loops


def test_an_exception_of_a_store_is_told_by_its_type_and_never_by_its_text(emulator):
    class Broken(Kept):
        def load(self, key):
            raise ConnectionError("secret-text")

    native = app_of(emulator).oa(emulator.oa_id, Broken())
    with pytest.raises(_errors.AuthError) as caught:
        native.call("users.list", LIST)
    cause = str(caught.value.__cause__)
    assert "`load` of the store raised ConnectionError" in cause and "secret" not in cause


def test_tokens_that_no_store_takes_are_handed_over_once(emulator):
    class Full(Kept):
        def save(self, lease, tokens):
            raise OSError

    with pytest.raises(_errors.AuthError) as caught:
        app_of(emulator).sign_in(emulator.oa_id, Full(), emulator.issue_code(), None)
    tokens = caught.value.take_tokens()
    assert set(tokens) == {"access_token", "refresh_token", "expires_at", "born"}
    assert caught.value.take_tokens() is None
    assert tokens["refresh_token"] not in repr(vars(caught.value)) + repr(caught.value)


def test_a_lease_that_is_busy_says_so(emulator):
    class Busy(Kept):
        def lease(self, key, ttl, wait):
            return None

    store = Busy()
    with pytest.raises(_errors.AuthError, match="another process is refreshing"):
        app_of(emulator).sign_in(emulator.oa_id, store, emulator.issue_code(), None)


def test_what_is_no_store_is_refused_by_the_method_it_lacks(emulator):
    with pytest.raises(TypeError, match="`store`: object has no method `load`"):
        app_of(emulator).oa(emulator.oa_id, object())


def test_eight_threads_share_one_client_and_refresh_once():
    emulator, base = served()
    app = _native.App(emulator.app_id, secret=emulator.app_secret, base=base)
    store = Kept()
    native = app.sign_in(emulator.oa_id, store, emulator.issue_code(), None)
    store.stored["tokens"]["expires_at"] = 1
    other = app.oa(emulator.oa_id, store)
    totals = []
    threads = [
        threading.Thread(target=lambda: totals.append(other.call("users.list", LIST)["total"])) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert totals == [120] * 8
    assert [one[0] for one in store.said].count("begin") == 1
    assert native.close() is None


def test_a_pair_from_elsewhere_is_taken_over_and_kept_alive(emulator):
    app = app_of(emulator)
    native = app.import_pair(emulator.oa_id, Kept(), emulator.access_token, emulator.refresh_token)
    assert native.keep_alive() == {"kind": "rotated"}
    assert native.keep_alive() == {"kind": "young", "age": 0}
    health = native.health()
    assert health["tokens"]["kind"] == "stored" and "access_token" not in str(health)


def test_a_client_let_go_in_mid_refresh_saves_first_though_its_store_needs_the_interpreter(emulator):
    app, store = app_of(emulator), Kept()
    native = app.sign_in(emulator.oa_id, store, emulator.issue_code(), None)
    began, goes_on = threading.Event(), threading.Event()
    begin = store.begin

    def slow(lease, intent):
        begin(lease, intent)
        began.set()
        goes_on.wait(10)

    store.begin = slow
    emulator.advance(2 * DAY)

    async def work():
        task = asyncio.ensure_future(native.call_async("users.list", LIST))
        await asyncio.to_thread(began.wait, 10)
        task.cancel()
        await asyncio.sleep(0)

    asyncio.run(work())
    threading.Timer(0.2, goes_on.set).start()
    del native
    assert store.stored["version"] == 2
