"""The package beside what a script would use instead: rounds take turns, medians count.

Run by `make bench`, which starts a server and reads the figures from standard output: one JSON object,
name to [ours, other]. Needs `bench/requirements.txt`.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable

BASE = os.environ["ZALO_OA_BENCH_BASE"]
TOKEN = os.environ["ZALO_OA_BENCH_TOKEN"]
PATH = "/openapi/v3.0/oa/message/cs"
TEXT = "Xin chào, hồ sơ của bạn đã xong."
ROUNDS = 7


def people() -> list[str]:
    """To whom the rows send in turn."""
    import zalo_oa

    page = zalo_oa.Client(access_token=TOKEN, base=BASE).users.list(offset=0, count=50)
    return [user.user_id for user in page.users]


def body(user: str) -> dict[str, object]:
    """What the other side sends: the message as Zalo documents it."""
    return {"recipient": {"user_id": user}, "message": {"text": TEXT}}


def median_rates(ours: Callable[[], float], other: Callable[[], float]) -> tuple[float, float]:
    """Medians of what both give, round by round, after one round that does not count."""
    ours()
    other()
    pairs = [(ours(), other()) for _ in range(ROUNDS)]
    return (
        statistics.median(pair[0] for pair in pairs),
        statistics.median(pair[1] for pair in pairs),
    )


def a_second(times: int, work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return times / (time.perf_counter() - start)


def imports() -> tuple[float, float]:
    """Milliseconds beyond a bare interpreter."""

    def run(code: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return (time.perf_counter() - start) * 1000

    rounds = [(run("pass"), run("import zalo_oa"), run("import requests")) for _ in range(4 * ROUNDS)]
    bare, ours, other = (statistics.median(column) for column in zip(*rounds))
    return ours - bare, other - bare


def sync(times: int = 300) -> tuple[float, float]:
    """Blocking sends a second, answers read."""
    import httpx
    import zalo_oa

    client = zalo_oa.Client(access_token=TOKEN, base=BASE)
    other = httpx.Client(headers={"access_token": TOKEN})
    users = people()

    def ours_all() -> None:
        for at in range(times):
            assert client.consultation.text(user_id=users[at % len(users)], text=TEXT).message_id

    def other_all() -> None:
        for at in range(times):
            answer = other.post(BASE + PATH, json=body(users[at % len(users)]))
            assert answer.json()["data"]["message_id"]

    return median_rates(lambda: a_second(times, ours_all), lambda: a_second(times, other_all))


def many(times: int = 1_000) -> tuple[float, float]:
    """Sends a second, 32 at a time, answers read."""
    import aiohttp
    import zalo_oa

    client = zalo_oa.Client(access_token=TOKEN, base=BASE)
    users = people()

    def ours_all() -> None:
        text = client.consultation.text
        requests = [text.request(user_id=users[at % len(users)], text=TEXT) for at in range(times)]
        answers = client.send_many(requests, concurrency=32)
        assert all(answer.message_id for answer in answers)

    async def all_of_them() -> None:
        connector = aiohttp.TCPConnector(limit=32)
        headers = {"access_token": TOKEN}
        async with aiohttp.ClientSession(connector=connector, headers=headers) as session:

            async def one(user: str) -> None:
                async with session.post(BASE + PATH, json=body(user)) as answer:
                    assert (await answer.json())["data"]["message_id"]

            await asyncio.gather(*(one(users[at % len(users)]) for at in range(times)))

    def other_all() -> None:
        asyncio.run(all_of_them())

    return median_rates(lambda: a_second(times, ours_all), lambda: a_second(times, other_all))


def awaited(times: int = 300) -> tuple[float, float]:
    """Sends a second, awaited one after the other."""
    import aiohttp
    import zalo_oa

    users = people()

    async def both() -> tuple[float, float]:
        client = zalo_oa.AsyncClient(access_token=TOKEN, base=BASE)
        async with aiohttp.ClientSession(headers={"access_token": TOKEN}) as session:

            async def ours_all() -> None:
                for at in range(times):
                    user = users[at % len(users)]
                    assert (await client.consultation.text(user_id=user, text=TEXT)).message_id

            async def other_all() -> None:
                for at in range(times):
                    async with session.post(BASE + PATH, json=body(users[at % len(users)])) as answer:
                        assert (await answer.json())["data"]["message_id"]

            async def rate(work: Callable[[], Awaitable[None]]) -> float:
                start = time.perf_counter()
                await work()
                return times / (time.perf_counter() - start)

            await rate(ours_all)
            await rate(other_all)
            pairs = [(await rate(ours_all), await rate(other_all)) for _ in range(ROUNDS)]
        return (
            statistics.median(pair[0] for pair in pairs),
            statistics.median(pair[1] for pair in pairs),
        )

    return asyncio.run(both())


def qr(times: int = 200) -> tuple[float, float]:
    """Codes a second, from the OA's link to SVG text."""
    import io

    import segno
    import zalo_oa

    oa = "2738683850129341000"
    link = f"https://zalo.me/{oa}?src=qr&f=1"

    def ours_all() -> None:
        for _ in range(times):
            assert zalo_oa.Qr.oa(oa).svg()

    def other_all() -> None:
        for _ in range(times):
            out = io.BytesIO()
            segno.make(link, error="m", micro=False).save(out, kind="svg")
            assert out.getvalue()

    return median_rates(lambda: a_second(times, ours_all), lambda: a_second(times, other_all))


SERVE = """
import sys
from datetime import datetime, timezone
import zalo_oa
with zalo_oa.Emulator(
    followers=int(sys.argv[1]), people_a_day=9_900, rate_limits=False, start=datetime.now(timezone.utc)
) as emulator:
    print(emulator.serve(), emulator.access_token, flush=True)
    sys.stdin.read()
"""

WALK = """
import sys
import zalo_oa
people = 0
with zalo_oa.Client(base=sys.argv[1], access_token=sys.argv[2]) as client:
    run = client.users.sweep.start()
    for event in run:
        if event.kind == "ids":
            people += len(event["ids"])
    assert run.result().complete
with open("/proc/self/status") as status:
    peak = next(line.split()[1] for line in status if line.startswith("VmHWM:"))
print(people, peak)
"""


def memory(people: int = 1_000_000) -> tuple[float, float]:
    """Peak memory of a process that walks everybody, in MiB; and the bound. The account is in a process of its own."""
    server = [sys.executable, "-c", SERVE, str(people)]
    with subprocess.Popen(server, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdin is not None and serving.stdout is not None
        base, token = serving.stdout.readline().split()
        walk = [sys.executable, "-c", WALK, base, token]
        told = subprocess.run(walk, stdout=subprocess.PIPE, text=True, check=True).stdout
        serving.stdin.close()
    came, peak = map(int, told.split())
    assert came == people, f"{came} people came instead of {people}"
    return peak / 1024, 192.0


ROWS = {
    "import": imports,
    "python-sync": sync,
    "python-many": many,
    "python-await": awaited,
    "python-qr": qr,
    "python-memory": memory,
}

if __name__ == "__main__":
    names = sys.argv[1:] or list(ROWS)
    print(json.dumps({name: ROWS[name]() for name in names}))
