"""Plays all recordings through a real SDK and compares with what Weir says: python_client.py REQUIREMENT WEIR

Exits with 0 when all agree but where code was written by hand, 1 when not, 2 when Weir can't be run.
"""

import base64
import importlib
import json
import logging
import pathlib
import re
import subprocess
import sys
import tempfile
from typing import Any, Iterator, NamedTuple, NoReturn, Optional

import httpx

from python_sdks import SDK, SDKS

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEASURED = ROOT / "Fixtures/conformance/targets"


class Result(NamedTuple):
    """How a recording ended for the caller of an SDK."""

    yielded: int
    outcome: str
    error_class: Optional[str] = None
    message: Optional[str] = None

    def __str__(self) -> str:
        text = f"{self.yielded} yielded, {self.outcome}"
        return text if self.error_class is None else f"{text} {self.error_class} {json.dumps(self.message)}"


class Body(httpx.SyncByteStream):
    """A response's body that knows whether it was read to its end: it is where no rule ended the stream."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.is_read = False

    def __iter__(self) -> Iterator[bytes]:
        yield self.body
        self.is_read = True


def play(sdk: SDK, body: bytes) -> Result:
    """What the SDK's caller gets from a response with a body; no byte leaves the process."""
    stream = Body(body)
    headers = {"content-type": "text/event-stream"}
    transport = httpx.MockTransport(lambda request: httpx.Response(200, headers=headers, stream=stream))
    client_class = getattr(importlib.import_module(sdk.module), sdk.client)
    yielded = 0
    with httpx.Client(transport=transport) as wire:
        client = client_class(api_key="none", http_client=wire, max_retries=0)
        try:
            for _ in sdk.open_stream(client):
                yielded += 1
        except Exception as error:
            kind = type(error)
            return Result(yielded, "error", f"{kind.__module__}.{kind.__qualname__}", str(error))
    return Result(yielded, "end" if stream.is_read else "done")


def recordings(folder: pathlib.Path) -> dict[pathlib.Path, bytes]:
    """The bodies of all recorded event streams by file; those that are lines of one go into the folder."""
    found = {}
    for pattern in ["conformance/targets/transcripts/*.sse", "cases/*/*.sse"]:
        for file in fixtures(pattern):
            found[file] = file.read_bytes()
    for file in fixtures("vllm/*.http"):
        head, body = re.split(rb"\r?\n\r?\n", file.read_bytes(), maxsplit=1)
        if b"text/event-stream" in head.lower():
            found[file] = body
    for line in (MEASURED / "minimal-transcripts.jsonl").read_text(encoding="utf-8").splitlines():
        transcript = json.loads(line)
        file = folder / (transcript["id"] + ".sse")
        found[file] = base64.b64decode(transcript["base64"])
        file.write_bytes(found[file])
    return {file: found[file] for file in sorted(found)}


def fixtures(pattern: str) -> list[pathlib.Path]:
    return list(ROOT.glob(f"Fixtures/{pattern}")) or stop(f"no fixture is called {pattern}")


def name(file: pathlib.Path) -> str:
    """What a recording is called in messages: its path, or its name where it is the line of a file."""
    return file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.stem


def predictions(weir: str, sdk: SDK, files: list[pathlib.Path], folder: pathlib.Path) -> dict[str, Result]:
    """What Weir says of each file."""
    table = sdk.table
    if isinstance(table, str):
        table = json.loads((MEASURED / "tables.json").read_text(encoding="utf-8"))[table]
    rules = {} if table is None else {"streaming": {"on_event": table}}
    config = folder / "config.yml"
    # JSON is YAML.
    config.write_text(json.dumps(rules), encoding="utf-8")
    command = [weir, "replay", "--config", config, "--target", sdk.target, "--format", "json", *files]
    try:
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    except OSError as error:
        stop(f"weir can't be run: {error}")
    if run.returncode not in (0, 1):
        stop(f"weir failed with {run.returncode}: {run.stderr.decode('utf-8', 'replace').strip()}")
    lines = map(json.loads, run.stdout.splitlines())
    results = {line["transcript"]: predicted(line) for line in lines if line["kind"] == "outcome"}
    return results if results.keys() == set(map(str, files)) else stop("weir did not replay every recording")


def predicted(line: dict[str, Any]) -> Result:
    error = line.get("error") or {}
    return Result(line["yielded"], line["outcome"], error.get("class"), error.get("message"))


def agree(real: Result, weir: Result) -> bool:
    """Whether two results are the same; Weir names the classes of SDKs' own without their module."""
    if weir.error_class and real.error_class and "." not in weir.error_class:
        real = real._replace(error_class=real.error_class.rpartition(".")[2])
    return real == weir


def stop(message: str) -> NoReturn:
    print(message, file=sys.stderr)
    sys.exit(2)


def main(requirement: str, weir: str) -> int:
    # Some SDKs log each request.
    logging.disable()
    sdk = next(sdk for sdk in SDKS if sdk.requirement == requirement)
    with tempfile.TemporaryDirectory() as folder:
        bodies = recordings(pathlib.Path(folder))
        expected = predictions(weir, sdk, list(bodies), pathlib.Path(folder))

    agreed, disagreements, notes = 0, [], []
    for file, body in bodies.items():
        label, prediction = name(file), expected[str(file)]
        if prediction.error_class == "RecursionError" and sys.version_info >= (3, 12):
            # How deep JSON may nest is the interpreter's own limit; since 3.12 it is another one.
            notes.append(f"{label}: left out: Weir knows how deep JSON may nest in CPython 3.11 and older")
            continue
        real = play(sdk, body)
        edit = sdk.hand_edits.get(label)
        if agree(real, prediction):
            agreed += 1
            if edit is not None:
                disagreements.append(f"{label}: agrees, though it is listed as edited by hand: {edit}")
        elif edit is not None:
            notes.append(f"{label}: edited by hand: {edit}")
        else:
            disagreements.append(f"{label}: the SDK: {real}; weir: {prediction}")

    print(f"{sdk.name}: {agreed} of {len(bodies) - len(notes)} agree")
    for line in disagreements + notes:
        print(f"  {line}")
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
