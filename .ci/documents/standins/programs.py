"""The project's own programs: started as documents say, but on free ports, in the background where they serve, and with a person's
answers where they ask."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from common import ONLY_LOOK, STATE, TARGET, become, noted, option, port, serve, stay

PORTAL, EMULATOR, WEBHOOKS = 8088, 8080, 8000
"""The ports of the portal, of the emulator in the documents, and of whoever receives webhooks."""


def example(name: str, arguments: list[str]) -> None:
    """An example of the crate."""
    program = TARGET / "debug" / "examples" / name
    if "--help" in arguments:
        become(program, arguments)
    if name == "portal":
        # Its own place would be the project's folder.
        counts = [] if option(arguments, "--counts") else ["--counts", str(STATE / "counts.sqlite")]
        own = [] if option(arguments, "--port") else ["--port", str(port(PORTAL))]
        stay(serve(program, [*arguments, *own, *counts], int(option([*arguments, *own], "--port") or 0)))
    elif name == "answer_citizens" and os.environ.get("ZALO_OA_ACCESS_TOKEN"):
        _listening(program, [], arguments)
    else:
        become(program, arguments)


def python(arguments: list[str]) -> None:
    """The interpreter; what listens goes to the background."""
    script, rest = (arguments or [""])[0], arguments[1:]
    if ONLY_LOOK and script == "-m":
        become("python", ["-c", f"import {rest[0]}"])
    if script.endswith("answer_citizens.py") and not {"--demo", "--help"} & set(rest):
        _listening("python", [script], rest)
    elif arguments[:2] == ["-m", "uvicorn"]:
        uvicorn(arguments[2:])
    elif arguments[:2] == ["-m", "pip"]:
        import packages

        packages.pip(arguments[2:])
    elif arguments[:2] == ["-m", "venv"]:
        # What is installed lies in the environment of the tests.
        activate = Path(arguments[-1]) / "bin" / "activate"
        activate.parent.mkdir(parents=True)
        activate.write_text(f"export VIRTUAL_ENV='{activate.parent.parent.resolve()}'\n", encoding="utf-8")
    else:
        become("python", arguments)


def _listening(program: str | Path, script: list[str], arguments: list[str]) -> None:
    own = [] if option(arguments, "--listen") else ["--listen", f"127.0.0.1:{port(WEBHOOKS)}"]
    there = (option([*arguments, *own], "--listen") or "").rpartition(":")[2]
    stay(serve(program, [*script, *arguments, *own], int(there)))


def uvicorn(arguments: list[str]) -> None:
    own = [] if option(arguments, "--port") else ["--port", str(port(WEBHOOKS))]
    stay(serve("uvicorn", [*arguments, *own], int(option([*arguments, *own], "--port") or 0)))


def emulator(arguments: list[str]) -> None:
    """`zalo-oa-emulator`: the document's from now on."""
    program = TARGET / "debug" / "zalo-oa-emulator"
    if "--help" in arguments:
        become(program, arguments)
    server = serve(program, arguments, int(option(arguments, "--port") or 0), "\n")
    (STATE / "emulator.json").write_text(server.out.splitlines()[0], encoding="utf-8")
    stay(server)


def curl(arguments: list[str]) -> None:
    """The real one; an answer that refuses is a failure, unless its number is asked for."""
    fail = [] if any("%{http_code}" in one for one in arguments) else ["--fail", "--show-error"]
    become("curl", [*fail, "--noproxy", "*", *arguments])


def zalo_oa(arguments: list[str]) -> None:
    """The program, or Python's of that name where that was installed. A sign-in finds an administrator who consents."""
    by_pip = noted("pip-zalo-oa") and not noted("cargo-zalo-oa")
    program = TARGET / "venv" / "bin" / "zalo-oa" if by_pip else TARGET / "debug" / "zalo-oa"
    if "login" not in arguments or "--help" in arguments or ONLY_LOOK:
        become(program, arguments)
    # On the emulator Enter stands for the address where the browser ends.
    asked = subprocess.run([program, *arguments], input="\n", text=True, check=False)
    sys.exit(asked.returncode)
