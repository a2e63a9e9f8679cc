"""Fuzz journeygap, led by coverage: ``python fuzz/fuzz.py --seconds 60`` with the extra ``fuzz``.

It starts from the corpus in this folder, in a process of its own and in a temporary folder, so that nothing is left
behind; ``--keep`` names a folder for inputs that reach new code. The exit code is 0 where nothing was found, 1 where
something was (the input is kept then) and 2 where there is no fuzzer.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPUS = HERE / "corpus"
WORDS = HERE / "words.dict"
LONGEST = 4_096
"""Bytes of an input. What takes more to break is found by the tests of limits and by the benchmark."""
SECONDS_EACH, MEGABYTES = 60, 2_048
"""What one input may take. The time is wide: the code that is watched is slow, and machines are shared."""
_STATISTIC = re.compile(r"stat::(\w+):\s+(\d+)")
_COVERAGE = re.compile(r"cov: (\d+) ft: (\d+) corp: (\d+)")
_FOUND = "=== Uncaught Python exception"


def main() -> int:
    """Fuzz as long as is asked for, say what came of it, and return the exit code."""
    options = _options()
    if options.again:
        return _again(Path(options.again).read_bytes())
    if importlib.util.find_spec("atheris") is None:
        print("there is no atheris here: pip install -e '.[fuzz]', on Linux", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="journeygap-fuzz-") as name:
        new = Path(options.keep or Path(name, "new")).resolve()
        finds = Path(options.finds).resolve()
        work = Path(name, "work")
        new.mkdir(parents=True, exist_ok=True)
        work.mkdir()
        command = [
            *(sys.executable, __file__, "--watched", str(new), str(CORPUS)),
            *(f"-max_total_time={options.seconds}", f"-runs={options.inputs}", f"-max_len={LONGEST}"),
            *(f"-timeout={SECONDS_EACH}", f"-rss_limit_mb={MEGABYTES}", f"-dict={WORDS}"),
            *(f"-artifact_prefix={Path(name, 'find-')}", "-print_final_stats=1"),
        ]
        done = subprocess.run(command, cwd=work, capture_output=True, check=False)
        said = (done.stdout + done.stderr).decode(errors="replace")
        said = "\n".join(line for line in said.splitlines() if not line.startswith("INFO: "))
        left = sorted(path.name for path in work.iterdir()) if done.returncode == 0 else []
        kept = []
        for find in Path(name).glob("find-*"):
            finds.mkdir(parents=True, exist_ok=True)
            kept.append(_copied(find, finds / find.name))
    return _told(done.returncode, said, left, kept)


def _copied(find: Path, to: Path) -> Path:
    to.write_bytes(find.read_bytes())
    return to


def _again(data: bytes) -> int:
    """Run one input alone, without a fuzzer: what it raises is shown."""
    import targets

    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        targets.run(data)
        os.chdir(HERE)
    print("nothing found")
    return 0


def _watched(arguments: list[str]) -> None:
    """Be the process that fuzzes, with the tool's code watched; libFuzzer ends it."""
    import atheris

    with atheris.instrument_imports(include=["journeygap"]):
        import targets
    atheris.Setup([sys.argv[0], *arguments], targets.run)
    atheris.Fuzz()


def _told(code: int, said: str, left: list[str], kept: list[Path]) -> int:
    """Print the figures of a run, and what was found; return the exit code."""
    figures = dict(_STATISTIC.findall(said))
    reached = _COVERAGE.findall(said)
    edges, features, inputs = reached[-1] if reached else ("?", "?", "?")
    print(
        f"{int(figures.get('number_of_executed_units', 0)):,} inputs, {figures.get('average_exec_per_sec', '?')} a "
        f"second, {edges} edges and {features} features reached, {inputs} inputs in the corpus, "
        f"{figures.get('peak_rss_mb', '?')} MB at most"
    )
    if code == 0 and not left:
        print("nothing found")
        return 0
    at = said.find(_FOUND)
    print(said[at if at >= 0 else -3000 :][:6000])
    for name in left:
        print(f"this was left in the folder: {name}")
    for find in kept:
        print(f"kept as {find}; python fuzz/fuzz.py --again {find} runs it alone")
    return 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Fuzz journeygap, led by coverage.")
    parser.add_argument("--seconds", type=int, default=0, metavar="N", help="how long to fuzz at most")
    parser.add_argument("--inputs", type=int, default=-1, metavar="N", help="how many inputs to try at most")
    parser.add_argument("--keep", metavar="FOLDER", help="keep here the inputs that reached new code")
    parser.add_argument("--finds", default="fuzz-finds", metavar="FOLDER", help="where to put inputs that break it")
    parser.add_argument("--again", metavar="FILE", help="run this one input, without a fuzzer")
    options = parser.parse_args()
    if not options.again and options.seconds <= 0 and options.inputs < 0:
        parser.error("say how long: --seconds or --inputs")
    return options


if __name__ == "__main__":
    if sys.argv[1:2] == ["--watched"]:
        _watched(sys.argv[2:])
    else:
        sys.exit(main())
