"""The way in: `journeygap`, `python -m journeygap`."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the command line and return its exit code."""
    try:
        if sys.argv[1:] == ["--version"]:
            # The one question that needs none of the rest, and that scripts ask often.
            from journeygap import __version__

            if sys.stdout is not None:
                sys.stdout.write(f"journeygap {__version__}\n")
                sys.stdout.flush()
            return 0
        return _run()
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        # The version could not be written: quietly where nobody reads it, with 2 where there is no room for it.
        from journeygap.cli.output import finished, inform

        if isinstance(error, BrokenPipeError):
            return finished(0)
        inform(error.strerror or str(error))
        return finished(2)


def _run() -> int:
    """Run the command line without collecting cycles: a run is over in moments, and keeps most of what it builds."""
    import gc

    gc.disable()
    from journeygap.cli.app import run

    code = run()
    # Python would collect them once more when it ends, just before the system takes all of the memory back.
    gc.freeze()
    return code


def _leave_the_current_folder() -> None:
    """Import nothing more from the folder that the person is in, which may be anybody's.

    With ``-m`` Python puts it first in the path (docs/security.md says what that leaves open). The package itself is
    imported by now, wherever it lies.
    """
    try:
        if not sys.flags.safe_path and sys.path[:1] == [os.getcwd()]:
            del sys.path[0]
    except OSError:
        pass  # that folder is gone


if __name__ == "__main__":
    _leave_the_current_folder()
    sys.exit(main())
