"""Runs the command line many times, each in a process of its own with a limit on memory and time.

Reads lines of JSON (folder, arguments, files for standard output and error) and answers each with a line: the exit
code, negative for a signal. Processes are forked from this one, which has imported the tool already: starting Python
again for each of some hundred runs would be most of the time that they take.
"""

import json
import os
import resource
import signal
import sys

import journeygap.cli.app
import journeygap.reporters.listings.concise
import journeygap.reporters.listings.json
import journeygap.reporters.terminal.table  # noqa: F401 - imported so that each run need not
from journeygap.__main__ import main

MEMORY = 2 * 1024**3
SECONDS = 60


def run(folder, arguments, out, err):
    """Be the tool, in this process, and end it."""
    code = 70
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.alarm(SECONDS)
        os.chdir(folder)
        for number, (path, flags) in enumerate(((os.devnull, os.O_RDONLY), (out, os.O_WRONLY), (err, os.O_WRONLY))):
            os.dup2(os.open(path, flags | os.O_CREAT), number)
        sys.argv = ["journeygap", *arguments]
        code = main()
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


for line in sys.stdin:
    child = os.fork()
    if not child:
        run(*json.loads(line))
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
