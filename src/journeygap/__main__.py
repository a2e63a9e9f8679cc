"""The way in: `journeygap`, `python -m journeygap`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and give its exit code."""
    if sys.argv[1:] == ["--version"]:
        # The one question that needs none of the rest, and that scripts ask often.
        from journeygap import __version__

        print(f"journeygap {__version__}")
        return 0
    # A run is over in moments and keeps most of what it builds: collecting cycles would only cost time.
    import gc

    gc.disable()
    from journeygap.cli.app import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
