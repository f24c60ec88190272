"""Whatever happens to a run, no word of a person is lost, no half file stays, and the next run completes the work."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from killing import build, edited, edited_again, kill_and_compare, kill_between_files, tree, write_seeds
from support import Project


def test_a_build_killed_at_any_moment_is_completed_by_the_next(tmp_path: Path) -> None:
    kill_and_compare(tmp_path, rounds=20, seed=20)


@pytest.mark.parametrize(("make", "counts"), [(edited, range(1, 5)), (edited_again, [3])])
def test_a_build_killed_between_two_files_of_an_edited_draft_keeps_the_edit(
    tmp_path: Path, make: Callable[[Path], None], counts: Iterable[int]
) -> None:
    """The first draft has a person's words: its text is in its place before its sidecar tells of them, and its sidecar
    before the record has the text that they were merged into."""
    kill_between_files(tmp_path, make, counts)


def test_a_source_that_changes_after_a_killed_run_makes_no_false_edit(tmp_path: Path) -> None:
    """Files that the killed run wrote and had no time to note are not taken for a person's words."""
    write_seeds(tmp_path, 250)
    build(tmp_path)
    rounds = 0
    # However fast the machine is: each round has something to make, and is killed a little later.
    while not list((tmp_path / ".gen").glob("journal.*")):
        write_seeds(tmp_path, 251 + (rounds := rounds + 1))
        build(tmp_path, 0.5 + 0.05 * (rounds % 60))
        assert rounds < 300
    write_seeds(tmp_path, 990)
    build(tmp_path)
    assert not [name for name in tree(tmp_path) if ".new." in name]


def test_what_a_killed_run_had_begun_to_write_is_taken_away(tmp_path: Path) -> None:
    write_seeds(tmp_path, 250)
    build(tmp_path)
    folder = tmp_path / ".gen"
    begun = [folder / ".files.x1.part", folder / "stamps/.clock.x2", tmp_path / "output/fr/.harbour.brief.md.x3.part"]
    for path in (*begun, folder / "journal.1"):
        path.write_bytes(b"")
    write_seeds(tmp_path, 260)
    build(tmp_path)
    assert not [path for path in begun if path.exists()]
    assert not list(folder.glob("journal.*"))


def test_two_runs_at_once_are_one_run_and_a_clear_line(tmp_path: Path) -> None:
    write_seeds(tmp_path, 250)
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, pathlib; from generator.builds import lock\n"
            "with lock(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()",
            str(tmp_path / ".gen"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout and holder.stdout.readline()
    project = Project(tmp_path)
    result = project.gen("build")
    assert result.exit_code == 3
    assert f"process {holder.pid}" in result.stderr and not (tmp_path / "output").exists()
    holder.kill()
    holder.communicate()
    # A lock whose owner is gone is none, even if its file still names it.
    assert project.gen("build").exit_code == 0


def test_a_killed_run_takes_its_working_processes_along(tmp_path: Path) -> None:
    write_seeds(tmp_path, 250)
    for number in range(25):
        text = f"Harbour {number} Opens\n\nHarbour {number} opened on 2 May 2025 with {number + 30} pilots.\n"
        (tmp_path / f"seeds/opening{number}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "generator", "--project", str(tmp_path), "build", "--jobs", "2"]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not (tmp_path / ".gen/workers.lock").exists() and child.poll() is None:
        time.sleep(0.02)
    time.sleep(0.5)
    child.kill()
    child.wait()
    build(tmp_path)
    found = tree(tmp_path)
    assert len(found) == 28 * 2 * 3 and not [name for name in found if name.endswith(".part")]


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    write_seeds(tmp_path, 250)
    (tmp_path / ".gen").write_text("a file where a folder should be", encoding="utf-8")
    result = Project(tmp_path).gen("build")
    assert result.exit_code == 3
    assert "Traceback" not in result.stderr and ".gen" in result.stderr


def test_a_full_disk_leaves_whole_files_and_the_next_run_completes(tmp_path: Path) -> None:
    """The system refuses every byte beyond a limit on the size of files, as a full disk does."""
    write_seeds(tmp_path, 250)
    script = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from generator.cli import run\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000))\n"
        "run(['--project', sys.argv[1], 'build'])"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr and "space" in done.stderr
    build(tmp_path)
    assert len(tree(tmp_path)) == 18


@pytest.mark.needs_unshare
def test_a_project_on_a_read_only_disk_can_be_looked_at(tmp_path: Path) -> None:
    """Root may write whatever the permissions say, so the folder is mounted read-only, for one command alone."""
    write_seeds(tmp_path, 250)
    build(tmp_path)
    mount = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
    found = {}
    for command in ("status", "build"):
        write_seeds(tmp_path, 260)
        gen = [sys.executable, "-m", "generator", "--project", str(tmp_path), command]
        found[command] = subprocess.run(
            ["unshare", "-rm", "sh", "-c", mount, str(tmp_path), *gen], capture_output=True, text=True, check=False
        )
    assert found["status"].returncode == 0, found["status"].stderr
    assert "6 stale" in found["status"].stderr
    assert found["build"].returncode == 3 and "make the project folder writable" in found["build"].stderr
    assert "Traceback" not in found["build"].stderr + found["status"].stderr
