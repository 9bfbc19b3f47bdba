"""The file store as a part of a store written in Python, and processes that name themselves and share one clock."""

import math
import os

import pytest
from native_support import LIST, PREPARE, expire, fault, loopback, pair, run

from zalo_oa import App, AuthError, BuildError, Emulator, FileStore, LeaseBusy

__all__ = ["loopback"]

DAY = 86_400
KEY = ("1", "2")
TOKENS = {"access_token": "a", "refresh_token": "r", "expires_at": 5, "born": 1}


class Wrapped:
    """A file store that says what it is asked, and does something of its own before a refresh is sent."""

    def __init__(self, folder, before=lambda: None):
        self.inner, self.before, self.said = FileStore(folder), before, []

    def __getattr__(self, name):
        method = getattr(self.inner, name)

        def asked(*arguments):
            self.said.append(name)
            answer = method(*arguments)
            if name == "begin":
                self.before()
            return answer

        return asked


@pytest.fixture
def served():
    with Emulator(seed=7, followers=3, clock="manual") as emulator:
        yield emulator, emulator.serve()


def app_of(emulator, base, **more):
    key = emulator.control_key
    return App(emulator.app_id, secret=emulator.app_secret, base=base, control_key=key, **more)


def shown(emulator):
    shown = emulator.control("GET", "/presentations")["presentations"]
    return [(one["kind"], one["label"], one["outcome"]) for one in shown]


def test_a_store_around_the_file_store_refreshes_as_the_file_store_does(served, tmp_path):
    emulator, base = served
    app, store = app_of(emulator, base), Wrapped(tmp_path / "tokens")
    client = app.sign_in(emulator.oa_id, store, emulator.issue_code())
    store.said.clear()
    emulator.advance(2 * DAY)
    assert client.users.list(**LIST).total == 3
    assert store.said == ["load", "lease", "load", "begin", "save", "release"]
    plain = app.client(oa_id=emulator.oa_id, store=FileStore(tmp_path / "tokens"))
    assert plain.users.list(**LIST).total == 3
    assert [one[2] for one in shown(emulator) if one[0] == "refresh"] == ["accepted"]
    stored = store.inner.load((emulator.app_id, emulator.oa_id))
    assert (stored["version"], stored["intent"]) == (2, None)


def test_a_lease_on_files_does_not_end_before_it_is_released(served, tmp_path):
    emulator, base = served
    store = Wrapped(tmp_path / "tokens", before=lambda: emulator.advance(DAY))
    client = app_of(emulator, base).sign_in(emulator.oa_id, store, emulator.issue_code())
    emulator.advance(2 * DAY)
    assert client.users.list(**LIST).total == 3
    assert [one[2] for one in shown(emulator) if one[0] == "refresh"] == ["accepted"]


def test_a_busy_lease_names_its_holder_also_through_a_store_around_it(served, tmp_path):
    emulator, base = served
    first, second = FileStore(tmp_path / "tokens"), Wrapped(tmp_path / "tokens")
    client = app_of(emulator, base, wait=0.1).sign_in(emulator.oa_id, second, emulator.issue_code())
    granted = first.lease((emulator.app_id, emulator.oa_id), 60, 0)
    assert granted["good_for"] == math.inf
    with pytest.raises(LeaseBusy) as busy:
        first.lease((emulator.app_id, emulator.oa_id), 60, 0.1)
    assert busy.value.args[1] == os.getpid()
    emulator.advance(2 * DAY)
    with pytest.raises(AuthError, match=f"process {os.getpid()} on"):
        client.users.list(**LIST)


def test_a_lease_that_is_over_neither_notes_nor_saves(tmp_path):
    store = FileStore(tmp_path / "tokens")
    assert store.load(KEY) is None
    old = {"key": KEY, "fence": store.lease(KEY, 60, 0)["fence"]}
    store.save(old, TOKENS)
    store.release(old)
    new = {"key": KEY, "fence": store.lease(KEY, 60, 0)["fence"]}
    assert new["fence"] > old["fence"]
    intent = {"at": 1, "host": "h", "process": 3}
    for late in (lambda: store.begin(old, intent), lambda: store.save(old, TOKENS), lambda: store.release(old)):
        with pytest.raises(AuthError, match="the lease is stale"):
            late()
    store.begin(new, intent)
    assert store.load(KEY) == {"tokens": TOKENS, "version": 1, "intent": intent}
    with pytest.raises(TypeError, match="`tokens`") as wrong:
        store.save(new, {"access_token": "secret-text"})
    assert "secret-text" not in str(wrong.value)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_forked_child_has_no_lease_of_its_parent_and_leaves_it_alone(tmp_path):
    done = run(
        """
        import os, sys
        from zalo_oa import FileStore, LeaseBusy, ZaloError
        store, key = FileStore(sys.argv[1]), ("1", "2")
        lease = {"key": key, "fence": store.lease(key, 60, 0)["fence"]}
        child = os.fork()
        if child == 0:
            status = 1
            try:
                store.release(lease)
            except ZaloError:
                try:
                    store.lease(key, 60, 0)
                except LeaseBusy:
                    status = 0
            del store
            os._exit(status)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), store.release(lease))
        """,
        tmp_path / "tokens",
    )
    assert (done.stdout, done.stderr) == ("0 None\n", "")


def test_a_script_that_ends_in_mid_refresh_saves_through_a_store_around_the_file_store(loopback):
    emulator, base, arguments = loopback
    folder = arguments[-1]
    expire(folder)
    fault(emulator, base, "slow", ms=700)
    before = pair(folder)
    done = run(
        PREPARE
        + """
from zalo_oa import FileStore
class Around:
    def __init__(self): self.inner = FileStore(folder)
    def __getattr__(self, name): return getattr(self.inner, name)
native = app.oa(oa, Around())
threading.Timer(0.3, signal.raise_signal, (signal.SIGINT,)).start()
try:
    native.call("users.list", LIST)
except KeyboardInterrupt:
    sys.exit(3)
""",
        *arguments,
    )
    assert (done.returncode, done.stderr) == (3, "")
    assert pair(folder) != before


def test_a_program_names_itself_and_goes_by_the_emulators_clock(served, tmp_path):
    emulator, base = served
    app = app_of(emulator, base, user_agent="ban-tin/2.0")
    client = app.sign_in(emulator.oa_id, FileStore(tmp_path / "tokens"), emulator.issue_code())
    emulator.advance(2 * DAY)
    assert client.users.list(**LIST).total == 3
    refresh, access = shown(emulator)[-2:]
    # By the real clock it would have shown the access token that has ended first.
    assert refresh == ("refresh", "ban-tin/2.0", "accepted")
    assert access == ("access", "ban-tin/2.0", "accepted")
    assert [one[2] for one in shown(emulator)].count("accepted") == len(shown(emulator))


def test_a_name_or_a_key_that_does_not_serve_is_a_build_error(served):
    _, base = served
    with pytest.raises(BuildError, match="`user_agent`"):
        App("1", user_agent="a\r\nb")
    for settings in ({"base": base, "control_key": "wrong"}, {"control_key": "key"}):
        with pytest.raises(BuildError, match="`control_key`"):
            App("1", **settings)
