"""Runs the pre-commit hooks with pre-commit, as the README has it: hooks.py WEIR

WEIR is the binary that the hook `weir-lint-system` finds; pre-commit builds the one of `weir-lint`, from the files
of this checkout as they are. Prints a line a fault and a last line that counts. Exits with 0 when all is well, 1
when not.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
GOOD = (ROOT / "Fixtures/cases/done-after/config.yml").read_text()
ERROR = "streaming:\n  on_event: []\n"
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]


def git(folder, *arguments):
    identity = ["-c", "user.name=weir", "-c", "user.email=weir@example.com", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *identity, "-C", folder, *arguments], check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def snapshot(folder):
    """Makes a repository of the files of this checkout, and says the name of its one commit."""
    for name in git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Snapshot")
    return git(folder, "rev-parse", "HEAD").strip()


def readme_recipe():
    """The pre-commit config of the README."""
    for block in re.findall(r"^```yaml\n(.*?)^```", (ROOT / "README.md").read_text(), re.M | re.S):
        recipe = yaml.safe_load(block)
        if isinstance(recipe, dict) and "repos" in recipe:
            return recipe
    raise ValueError("the README has no recipe for pre-commit")


def run(hook, repository, commit, files, folder, environment):
    """Runs one hook on the files of a new repository; gives its exit code and what it printed."""
    shutil.rmtree(folder, ignore_errors=True)
    recipe = readme_recipe()
    recipe["repos"][0].update(repo=str(repository), rev=commit)
    recipe["repos"][0]["hooks"][0]["id"] = hook
    for name, text in {**files, ".pre-commit-config.yaml": yaml.safe_dump(recipe)}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    done = subprocess.run(
        [*PRE_COMMIT, "run", "--all-files", "--color", "never"],
        cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    return done.returncode, done.stdout


def faults(weir, scratch):
    """Yields what went another way than it should."""
    manifest = ROOT / ".pre-commit-hooks.yaml"
    subprocess.run([*PRE_COMMIT, "validate-manifest", manifest], check=True)
    repository = scratch / "weir"
    commit = snapshot(repository)
    (scratch / "bin").mkdir()
    (scratch / "bin/weir").symlink_to(weir)
    environment = {**os.environ, "PRE_COMMIT_HOME": str(scratch / "home")}
    # Many a tool has its `config.yml` in a folder: this one is no YAML at all.
    good = {"stainless.yml": GOOD, ".circleci/config.yml": "{"}
    bad = {**good, "sdks/stainless.yml": ERROR}
    for hook in [hook["id"] for hook in yaml.safe_load(manifest.read_text())]:
        path = os.environ["PATH"]
        if hook.endswith("-system"):
            path = f"{scratch / 'bin'}{os.pathsep}{path}"
        for files, status, texts in [
            (good, 0, ["Passed"]),
            (bad, 1, [
                "Failed", "- exit code: 1", "error[Streaming/EmptyTable]: ", " --> sdks/stainless.yml:2:3: #",
                "1 error, 0 warnings, 1 note in 2 files",
            ]),
        ]:
            code, log = run(hook, repository, commit, files, scratch / "work", {**environment, "PATH": path})
            if code != status:
                yield f"{hook}: exit code {code}, not {status}:\n{log}"
            yield from (f"{hook}: the log has no {text!r}:\n{log}" for text in texts if text not in log)


def main(weir):
    with tempfile.TemporaryDirectory() as scratch:
        found = list(faults(Path(weir).resolve(), Path(scratch).resolve()))
    for fault in found:
        print(f"hooks: {fault}")
    print(f"hooks: {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
