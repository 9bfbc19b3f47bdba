"""Whether somebody runs each block: a block that no test reads would age unseen, and so would a page that is in no list."""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Iterator

from pages import NOT_RUN, ROOT, Block, Page, all_pages, pages

HERE = {"console", "sh", "toml", "env", "nginx", "text", "markdown"}
"""Run by what lies beside this file."""

WEB = {"js", "html", "php", "css", "json"}


def problems() -> Iterator[str]:
    """A line for each block, page or pair of pages that is not as it has to be."""
    known = pages()
    names = {page.name for page in known}
    for page in all_pages():
        if page.name not in names and page.name not in NOT_RUN:
            yield f"{page.name}: stands in no list of .ci/documents/pages.py"
    rust = set(_included())
    python = _named("bindings-python/tests/**/*.py")
    web = _named("bindings-wasm/tests/**/*.mjs")
    examples = [path.read_text(encoding="utf-8") for path in ROOT.glob("examples/*.rs")]
    for page in known:
        for block in page.blocks:
            place, language = f"{page.name}:{block.line}", block.language
            if block.file:
                if not _is_run_by_name(page, block):
                    yield f"{place}: no command behind it runs {block.file}"
            elif language == "rust,no_run":
                if not any(block.text in text for text in examples):
                    yield f"{place}: is no example's program, which alone may be shown so"
            elif language == "rust":
                if page.name not in rust:
                    yield f"{place}: examples/src/docs.rs does not include this page"
            elif language == "python":
                if not _is_named(page.name, python):
                    yield f"{place}: no test in bindings-python/tests names this page"
            elif language in WEB:
                if not _is_named(page.name, web):
                    yield f"{place}: no test in bindings-wasm/tests names this page"
            elif language not in HERE:
                yield f"{place}: nobody runs a block of `{language}`"
        if not page.is_vietnamese and page.twin in names:
            yield from _pair(page, Page(page.twin))


def _pair(english: Page, vietnamese: Page) -> Iterator[str]:
    """The same blocks, in the same order; names of files and texts in them may be in the other language."""
    kinds = [[block.language for block in page.blocks] for page in (english, vietnamese)]
    if kinds[0] != kinds[1]:
        yield f"{vietnamese.name}: its blocks are {' '.join(kinds[1])}; those of {english.name} are {' '.join(kinds[0])}"


def _is_run_by_name(page: Page, block: Block) -> bool:
    """Whether a command that follows names the file."""
    commands = [other.text for other in page.blocks if other.line > block.line and other.language in ("console", "sh")]
    return any(re.search(rf"(^|\s){re.escape(block.file)}(\s|$)", text) for text in commands)


def _included() -> Iterator[str]:
    """The pages whose Rust is run as doctests."""
    text = (ROOT / "examples/src/docs.rs").read_text(encoding="utf-8")
    for path in re.findall(r'^#\[doc = include_str!\("([^"]+)"\)\]$', text, re.MULTILINE):
        yield posixpath.normpath(posixpath.join("examples/src", path))


def _named(tests: str) -> dict[str, set[str]]:
    """The texts in quotes in each test file."""
    found = {}
    for path in ROOT.glob(tests):
        source = path.read_text(encoding="utf-8")
        if path.suffix == ".py":
            parts = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
            texts = [part for part in parts if isinstance(part, str)]
        else:
            texts = [text for _, text in re.findall(r"""(["'`])((?:(?!\1)[^\\\n])*)\1""", source)]
        found[path.relative_to(ROOT).as_posix()] = {text for text in texts if 0 < len(text) < 100}
    return found


def _is_named(page: str, tests: dict[str, set[str]]) -> bool:
    """Whether a test file names the page: by its path, or the end of it; or by its folder and either its name or a pattern for all."""
    folder, _, name = page.rpartition("/")
    stem = name.removesuffix(".md").removesuffix(".vi")
    near = folder.rpartition("/")[2]
    for test, texts in tests.items():
        paths = {posixpath.normpath(posixpath.join(posixpath.dirname(test), text)) for text in texts if text.endswith(".md")}
        if page in texts | paths:
            return True
        if stem == "README":
            continue
        if any(page.endswith(f"/{text}") for text in texts if text.endswith(".md") and text != ".md"):
            return True
        if texts & {near, f"{near}/"} and texts & {stem, "*.md"}:
            return True
    return False
