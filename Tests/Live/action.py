"""Runs the steps of the GitHub action as a runner would: action.py TEMP

TEMP is the runner's folder for temporary files: where the action has been built in it, it need not be made anew.
Prints a line a fault and a last line that counts. Exits with 0 when all is well, 1 when not.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION = ROOT / ".github/actions/lint"
GOOD = (ROOT / "Fixtures/cases/done-after/config.yml").read_text()
WARNING = "streaming:\n  on_event:\n  - {data_starts_with: '', handle: yield}\n"
ERROR = "streaming:\n  on_event: []\n"
METHOD = "resources: {chat: {methods: {create: post /chat}}}\n"
SPEC = "openapi: 3.1.0\npaths: {/models: {get: {responses: {}}}}\n"
EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")


class Run:
    """One run of the action's steps in a workspace of its own; with a binary given, of the steps after its build."""

    def __init__(self, action, temp, files, inputs, weir=None):
        self.outputs = {"build": {"weir": weir}} if weir else {}
        self.log = ""
        self.status = 0
        with tempfile.TemporaryDirectory() as folder:
            workspace = Path(folder, "workspace")
            workspace.mkdir()
            for name, text in files.items():
                (workspace / name).parent.mkdir(parents=True, exist_ok=True)
                (workspace / name).write_text(text)
            defaults = {name: of.get("default", "") for name, of in action["inputs"].items()}
            steps = action["runs"]["steps"]
            built = [step.get("id") for step in steps].index("build") + 1
            for step in steps[built:] if weir else steps:
                self._step(step, {**defaults, **inputs}, workspace, temp)
                if self.status:
                    break
            self.files = {str(file.relative_to(workspace)) for file in workspace.rglob("*") if file.is_file()}

    def _step(self, step, inputs, workspace, temp):
        output, script = workspace.parent / "output", workspace.parent / "script.sh"
        output.write_text("")
        script.write_text(step["run"])
        environment = {
            **os.environ,
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ACTION),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_WORKSPACE": str(workspace),
            "RUNNER_OS": "Linux",
            "RUNNER_TEMP": str(temp),
            **{name: self._value(text, inputs) for name, text in step.get("env", {}).items()},
        }
        # The runner's own words for `shell: bash`.
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        done = subprocess.run(
            command, cwd=workspace, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.status = done.returncode
        self.log += done.stdout
        if "id" in step:
            self.outputs[step["id"]] = dict(line.split("=", 1) for line in output.read_text().splitlines())

    def _value(self, text, inputs):
        def value(match):
            match match[1].split("."):
                case ["inputs", name]:
                    return inputs[name]
                case ["steps", step, "outputs", name]:
                    return self.outputs[step][name]
            raise ValueError(f"{match[0]} is unknown to this runner")

        return EXPRESSION.sub(value, text)


def shape(action):
    """Yields what a runner would not take, and what none should be given."""
    if set(action) != {"name", "description", "inputs", "outputs", "runs"}:
        yield f"keys are {sorted(action)}"
    if action["runs"]["using"] != "composite":
        yield "it is not composite"
    for name, of in action["inputs"].items():
        if set(of) != {"description", "default"} or not all(isinstance(text, str) for text in of.values()):
            yield f"input {name} has not just a description and a default"
    used = set()
    for step in action["runs"]["steps"]:
        if set(step) - {"id", "env"} != {"name", "shell", "run"} or step["shell"] != "bash":
            yield f"step {step.get('name')} is not a script for bash"
        if "${{" in step["run"]:
            yield f"step {step['name']} takes text of others into its script"
        used |= {found for text in step.get("env", {}).values() for found in EXPRESSION.findall(text)}
    inputs = {name.removeprefix("inputs.") for name in used if name.startswith("inputs.")}
    if inputs != set(action["inputs"]):
        yield f"inputs used are {sorted(inputs)}"
    if set(action["outputs"]) != {"weir"} or action["outputs"]["weir"]["value"] != "${{ steps.build.outputs.weir }}":
        yield "its output is not the binary that it has built"


def runs(action, temp):
    """Yields what went another way than it should."""
    hostile = "a b'\"; touch stolen #$(touch stolen).yml"
    clean = "0 errors, 0 warnings, 1 note in 1 file\n"
    cases = [
        # files, inputs, status, texts of the log
        ({"stainless.yml": GOOD}, {}, 0, [clean]),
        ({"stainless.yml": GOOD}, {"paths": "stainless.yml\n"}, 0, [clean]),
        ({"stainless.yml": GOOD}, {"fail-on": "note"}, 1, ["note[Streaming/TargetDivergence]: ", clean]),
        ({"a.yml": GOOD, "b/c.yml": ERROR}, {"paths": "a.yml\nb/c.yml"}, 1, [
            "error[Streaming/EmptyTable]: a table without rules drops every event\n --> b/c.yml:2:3: #",
            "1 error, 0 warnings, 1 note in 2 files\n",
        ]),
        ({"stainless.yml": ERROR}, {"fail-on": "never"}, 0, ["1 error, 0 warnings in 1 file\n"]),
        ({"stainless.yml": WARNING}, {}, 0, ["warning[Streaming/EmptyPrefix]: "]),
        ({"stainless.yml": GOOD}, readme_inputs(), 0, [clean]),
        ({"stainless.yml": WARNING}, readme_inputs(), 1, ["warning[Streaming/EmptyPrefix]: "]),
        ({hostile: ERROR}, {"paths": hostile}, 1, [f" --> {hostile}:2:3: #"]),
        ({"--help": ERROR}, {"paths": "--help"}, 1, [" --> --help:2:3: #"]),
        ({}, {}, 2, ["weir: "]),
        ({}, {"paths": "missing.yml"}, 2, ["weir: ", "missing.yml"]),
        ({"a.yml": METHOD, "-api b.yml": SPEC}, {"paths": "\na.yml", "openapi": "-api b.yml"}, 1, [
            "error[Endpoint/NotFound]: ", " --> a.yml:1:",
        ]),
        ({"a.yml": ERROR}, {"paths": "a.yml", "sarif-file": "a b.sarif"}, 1, ["error[Streaming/EmptyTable]: "]),
        ({"stainless.yml": GOOD}, {"fail-on": "$(touch stolen)"}, 2, ["$(touch stolen)"]),
    ]
    weir = None
    for files, inputs, status, texts in cases:
        run = Run(action, temp, files, inputs, weir)
        if run.status != status:
            yield f"{inputs}: exit code {run.status}, not {status}:\n{run.log}"
        for text in texts:
            if text not in run.log:
                yield f"{inputs}: the log has no {text!r}:\n{run.log}"
        findings = re.findall(r"^(?:fatal|error|warning|note)\[", run.log, re.M)
        annotations = re.findall(r"^::(?:error|warning|notice) file=", run.log, re.M)
        if len(findings) != len(annotations):
            yield f"{inputs}: {len(findings)} findings, {len(annotations)} annotations:\n{run.log}"
        expected = set(files) | {inputs[name] for name in ["sarif-file"] if name in inputs}
        if run.files != expected:
            yield f"{inputs}: files are {sorted(run.files)}"
        weir = run.outputs["build"].get("weir", "")
        if not os.access(weir, os.X_OK):
            yield f"{inputs}: the output is no program"
            return


def readme_inputs():
    """The inputs of the recipe in the README."""
    for block in re.findall(r"^```yaml\n(.*?)^```", (ROOT / "README.md").read_text(), re.M | re.S):
        for step in yaml.safe_load(block) or []:
            if isinstance(step, dict) and "/weir/.github/actions/lint@" in step.get("uses", ""):
                return step["with"]
    raise ValueError("the README has no recipe for the action")


def main(temp):
    action = yaml.safe_load((ACTION / "action.yml").read_text())
    found = [*shape(action), *runs(action, Path(temp).resolve())]
    for fault in found:
        print(f"action: {fault}")
    print(f"action: {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
