"""Why a revision or the past of a file can't be read, in words."""

from __future__ import annotations

from collections.abc import Callable

_NEEDED = "reading a revision needs git, and"


def unknown_revision(*, shallow: bool) -> str:
    """Say that a revision is not known; in a shallow clone it may only be missing."""
    hint = "; this clone is shallow: fetch the whole history (fetch-depth: 0)" if shallow else ""
    return f"git knows no such revision here{hint}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "absolute-path": "an absolute path leads out of the revision",
    "answer-too-long": "git answers with more than {most:,} bytes",
    "can-not-be-run": "git can't be run: {error}",
    "commit": "commit {hash}",
    "content-missing": (
        "git does not have this content; fetch the whole history with all contents (fetch-depth: 0, no --filter)"
    ),
    "folder-too-large": "a folder of this commit takes more than {most:,} bytes",
    "incomplete-clone": (
        "this clone leaves out contents, and nothing is fetched here; fetch them first (git fetch --refetch "
        "--no-filter)"
    ),
    "is-a-directory": "Is a directory in that revision",
    "link-leads-out": "the link leads out of the repository, to {target}",
    "link-to-itself": "the link leads back to itself",
    "no-answer": "git takes too long to answer; is .git damaged, or something in it a pipe?",
    "no-repository": "this is no git repository",
    "no-such-day": (
        "its date, {seconds} seconds since 1970, lies outside the years 1 to 9999, so its day is not known; correct "
        "the date (git commit --amend --date, or git rebase)"
    ),
    "no-such-file": "No such file or directory in that revision",
    "not-allowed": f"{_NEEDED} the one on the PATH can't be run",
    "not-installed": f"{_NEEDED} it is not installed",
    "not-its-own": "this repository has no working tree of its own; run it in a clone that has one",
    "not-there": "there is no such file or folder in that revision",
    "nothing-committed": "nothing is committed here yet; commit it first",
    "path-leads-out": "the path leads out of the repository",
    "refused": "git says: {message}",
    "refused-in-silence": "git refused, and did not say why",
    "somebody-elses": "this repository belongs to somebody else, and git reads it only if you trust it: {remedy}",
    "submodule": "this is a submodule, whose files are not in that revision",
    "unknown-revision": unknown_revision,
}
