"""The programs of the package: ``zalo-oa``, also as ``python -m zalo_oa``, and ``zalo-oa-emulator``."""

from __future__ import annotations

import signal
import sys

from . import _native


def main() -> int:
    """Runs the command line with the arguments of this process; gives its exit status."""
    # Python's own handler would only note Ctrl-C while the core waits for input.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _native.cli(sys.argv[1:])


def emulator() -> int:
    """Serves the emulator with the arguments of this process until it is told to stop; gives the exit status."""
    return _native.serve_emulator(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
