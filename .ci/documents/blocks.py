"""Blocks that are no commands, given to what reads them: settings to the program, front matter to the draft of an article, a web server's
paths to the server behind it, dependencies to cargo."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator

from commands import fill
from pages import ROOT, Block
from place import TARGET, Place
from shell import Shell

CODE = "abc"
BEHIND = {
    8088: "cargo run --example portal",
    8000: "ZALO_OA_ACCESS_TOKEN=… ZALO_OA_SECRET_KEY=… ZALO_OA_INBOX_KEY=… ZALO_OA_EMULATOR=…"
    f" python examples/python/answer_citizens.py --inbox behind.sqlite --domain-code {CODE}",
}
"""What serves on the ports that settings of web servers name, where the page itself has not started it; from the clone's folder."""


def env(block: Block, place: Place, shell: Shell) -> Iterator[str]:
    """A file for `--credentials`: with a callback address it suffices to sign in, and the doctor is content with it."""
    filled = [fill(line, place)[0] for line in block.lines]
    unknown = [line for line in filled if line and not re.fullmatch(r"ZALO_OA_[A-Z_]+=\S.*", line)]
    if unknown:
        yield f"no setting: {unknown[0]}"
        return
    file = place.state / "settings.env"
    file.write_text("".join(f"{line}\n" for line in filled), encoding="utf-8")
    file.chmod(0o600)
    store = place.state / f"store-{block.line}"
    alone = f"unset ${{!ZALO_OA_@}}; export ZALO_OA_EMULATOR='{place.values()['ZALO_OA_EMULATOR']}' ZALO_OA_STORE='{store}'"
    steps = ["login", "doctor"] if "ZALO_OA_REDIRECT=" in block.text else ["doctor"]
    for step in steps:
        ran = shell.run(f"( {alone}; zalo-oa {step} --credentials '{file}' --lang en 2>&1 )")
        if ran.status != 0:
            yield f"`zalo-oa {step}` with these settings ended with {ran.status}\n{ran.out}"
            return


def markdown(block: Block, place: Place, shell: Shell) -> Iterator[str]:
    """A piece, or the front matter of one: drafted, with its values found in the draft."""
    head = re.match(r"---\n(.*?)\n---\n?(.*)", block.text, re.DOTALL)
    text = block.text if not head or head[2].strip() else f"{block.text}\n# Tin\n\nNội dung.\n"
    file = place.state / "piece.md"
    file.write_text(text, encoding="utf-8")
    author = [] if head and re.search(r"^(tác giả|author):", head[1], re.MULTILINE) else ["--author 'Văn phòng'"]
    ran = shell.run(" ".join(["cargo run --example publish --", f"'{file}'", "--dry-run", *author]))
    if ran.status != 0:
        yield f"no article comes of it\n{ran.out}{ran.err}"
    elif head:
        values = [line.partition(": ")[2].strip() for line in head[1].splitlines() if not line.startswith("#")]
        yield from (f"`{value}` is not in the article\n{ran.out}" for value in values if value not in ran.out)


def nginx(block: Block, place: Place, shell: Shell) -> Iterator[str]:
    """Each location leads to a path that the server behind it knows; of the portal's, all pass."""
    text = re.sub(r"(^|\s)#.*", "", block.text)
    if text.count("{") != text.count("}"):
        yield "the braces do not match"
    loose = [line for line in map(str.strip, text.splitlines()) if line and not line.endswith((";", "{", "}"))]
    if loose:
        yield f"neither a directive nor a block: {loose[0]}"
    found = re.findall(r"location\s+(?:(=|~\*?|\^~)\s+)?(\S+)\s*\{([^{}]*)\}", text)
    if not found:
        yield "no location is in it"
    for mode, path, inside in found:
        behind = re.search(r"proxy_pass\s+http://127\.0\.0\.1:(\d+);", inside)
        if behind is None:
            continue
        port = int(behind[1])
        if place.server_at(port) is None:
            if port not in BEHIND:
                yield f"nothing is known to listen on {port}"
                continue
            ran = shell.run(f"( cd '{place.clone}'; {fill(BEHIND[port], place)[0]} )")
            if ran.status != 0 or place.server_at(port) is None:
                yield f"`{BEHIND[port]}` does not serve\n{ran.out}{ran.err}"
                continue
        asked = _paths(port) if mode.startswith("~") else [path]
        if mode.startswith("~"):
            through = [one for one in asked if re.search(path, one)]
            yield from (f"{one} does not pass `{path}`" for one in asked if one not in through)
            yield from (f"no path has the `{part}` of `{path}`" for part in _parts(path) if not _leads(part, through))
            asked = through
        for one in asked:
            status = place.ask(port, one)
            if status in (None, 404) or status >= 500:
                yield f"{one}: the server on {port} gives {status or 'no answer'}"


def _paths(port: int) -> list[str]:
    """What the server on a port knows: a receiver of webhooks, or feature `portal`, whose pictures have no names that could be known here."""
    if port == 8000:
        return ["/zalo/webhook", f"/zalo_verifier{CODE}.html"]
    routes = re.findall(r'\.route\("([^"]+)"', (ROOT / "zalo-oa-core/src/portal/routes.rs").read_text(encoding="utf-8"))
    desks = (ROOT / "examples/portal/quay.csv").read_text(encoding="utf-8").splitlines()
    desk = re.split("[;,]", desks[1])[0]
    return [route.replace("{desk}", desk) for route in routes if "{key}" not in route]


def _parts(pattern: str) -> list[str]:
    """The ways through a pattern of the form `^/(a|b)`."""
    inner = re.fullmatch(r"\^?([^()]*)\(([^()]*)\)(.*)", pattern)
    return [f"{inner[1]}{part}" for part in inner[2].split("|")] if inner else [pattern.lstrip("^")]


def _leads(part: str, paths: list[str]) -> bool:
    return any(re.match(part, path) for path in paths)


def toml(block: Block, place: Place, shell: Shell) -> Iterator[str]:
    """Dependencies: they exist with these features, and in the versions that the project's tests had."""
    if "[dependencies]" not in block.text:
        yield "no dependencies: nobody reads this"
        return
    folder = place.state / f"project-{block.line}"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "main.rs").write_text("fn main() {}\n")
    own = "" if "[package]" in block.text else '[package]\nname = "first"\nversion = "0.0.0"\nedition = "2024"\n\n'
    patch = f'\n[patch.crates-io]\nzalo-oa-core = {{ path = "{ROOT / "zalo-oa-core"}" }}\n'
    (folder / "Cargo.toml").write_text(own + block.text + patch, encoding="utf-8")
    shutil.copy(ROOT / "Cargo.lock", folder / "Cargo.lock")
    host = subprocess.run(["rustc", "-vV"], capture_output=True, text=True, check=True).stdout
    triple = next(line.partition(" ")[2] for line in host.splitlines() if line.startswith("host: "))
    command = ["cargo", "metadata", "--offline", "--format-version", "1", "--filter-platform", triple]
    environment = os.environ | {"CARGO_TARGET_DIR": str(folder / "target")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        yield f"cargo does not take it\n{done.stderr}"
        return
    had, has = (_locked((where / "Cargo.lock").read_text(encoding="utf-8")) for where in (ROOT, folder))
    yield from (f"{name} {version} is not what the tests had" for name, version in sorted(has - had) if name != "first")


def _locked(lock: str) -> set[tuple[str, str]]:
    return set(re.findall(r'^name = "(.*)"\nversion = "(.*)"$', lock, re.MULTILINE))


KINDS: dict[str, Callable[[Block, Place, Shell], Iterator[str]]] = {"env": env, "markdown": markdown, "nginx": nginx, "toml": toml}
