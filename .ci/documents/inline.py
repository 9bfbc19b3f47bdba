"""Commands in the running text, between back quotes: they are not run, but what they name must be there, to the last option."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator

from pages import Page
from place import Place

OURS = {"cargo", "make", "npm", "pip", "zalo-oa", "zalo-oa-emulator"}
SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")


def found(pages: list[Page]) -> dict[str, str]:
    """Each command, and where it stands first. A program alone, or with a verb that wants more, is a word, not a command."""
    commands: dict[str, str] = {}
    for page in pages:
        for number, line in page.prose:
            for _, text in SPAN.findall(line):
                words = text.strip().removeprefix("$ ").split(" ")
                is_ours = words[0] in OURS or words[:2] == ["python", "-m"] and words[2:3] and words[2].startswith("zalo_oa")
                if is_ours and len(words) > 1 and words[1:] not in (["install"], ["run"], ["add"]):
                    commands.setdefault(" ".join(words), f"{page.name}:{number}")
    return commands


def problems(pages: list[Page], metadata: str) -> Iterator[str]:
    """A line for each command that names what is not there."""
    commands = found(pages)
    with Place() as place:
        (place.state / "metadata.json").write_text(metadata, encoding="utf-8")
        environment = place.environment()
        # What other commands bring; then nothing is run but `--help`.
        subprocess.run(["make", "npm", "wheel"], cwd=place.clone, env=environment, check=True)
        for text, where in commands.items():
            try:
                command = shlex.split(text)
            except ValueError as error:
                yield f"{where}: `{text}`: {error}"
                continue
            done = subprocess.run(
                [str(place.stand_ins / command[0]), *command[1:]],
                cwd=place.clone,
                env={**environment, "DOCUMENTS_CHECK": "1"},
                capture_output=True,
                text=True,
                check=False,
                timeout=60,
            )
            if done.returncode:
                yield f"{where}: `{text}` names what is not there\n{done.stderr}"
