"""Fixtures for tests of programs that use this package; they come with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zalo_oa import Emulator


@pytest.fixture
def zalo_oa_emulator() -> Iterator[Emulator]:
    """A made-up Official Account with 200 followers, in this process; its clock never waits.

    Example:
        def test_greets_everybody(zalo_oa_emulator):
            client = zalo_oa_emulator.client()
    """
    from zalo_oa import Emulator

    with Emulator() as emulator:
        yield emulator
