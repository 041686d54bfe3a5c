"""The SDKs of the live check: what to install, how to open a stream, and which table was compiled into each.

Run as a program it prints a line an SDK: requirement, module, and what to install in place of dependencies.
"""

from dataclasses import dataclass, field
from typing import Any, Callable

# Anthropic's table, read out of the SDK's code; the others are in Fixtures/conformance/targets/tables.json.
MESSAGES_TABLE = [
    {"event_type": "completion", "handle": "yield"},
    {
        "event_type": [
            "message_start",
            "message_delta",
            "message_stop",
            "content_block_start",
            "content_block_delta",
            "content_block_stop",
        ],
        "handle": "yield",
    },
    {"event_type": "ping", "handle": "continue"},
    {"event_type": "error", "handle": "error"},
]


@dataclass(frozen=True)
class SDK:
    requirement: str
    module: str
    client: str
    # A name in tables.json, or the rules.
    table: Any
    open_stream: Callable[[Any], Any]
    # Not the newest, where the SDK was generated from an older template.
    target: str = "python"
    # The requirements that stand in for the package's own, where those are not wanted.
    instead_of_dependencies: str = ""
    # Recording -> why code that was written by hand makes the SDK differ from its table there.
    hand_edits: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.requirement.replace("==", " ")


def chat(client: Any) -> Any:
    return client.chat.completions.create(model="m", messages=[], stream=True)


def messages(client: Any) -> Any:
    return client.messages.create(model="m", max_tokens=1, messages=[], stream=True)


# llama-stack-client asks for CPython 3.12, but its client runs on 3.11 too: it is installed against its word,
# with just what importing it needs.
LLAMA_STACK_NEEDS = "anyio distro fire httpx pydantic requests rich sniffio typing-extensions"

SDKS = [
    SDK(
        requirement="openai==2.24.0",
        module="openai",
        client="OpenAI",
        table="done_then_fallthrough",
        open_stream=chat,
        hand_edits={
            "Fixtures/conformance/targets/transcripts/thread.sse":
                "a `thread.*` event is yielded with its name, and its `error` property is not looked at",
        },
    ),
    SDK(
        requirement="together==3.1.1",
        module="together",
        client="Together",
        table="done_then_unnamed",
        open_stream=chat,
    ),
    SDK(
        requirement="llama-stack-client==0.4.3",
        module="llama_stack_client",
        client="LlamaStackClient",
        table="no_table",
        open_stream=chat,
        instead_of_dependencies=LLAMA_STACK_NEEDS,
    ),
    SDK(
        requirement="llama-stack-client==0.7.5",
        module="llama_stack_client",
        client="LlamaStackClient",
        table="done_then_fallthrough",
        open_stream=chat,
        instead_of_dependencies=LLAMA_STACK_NEEDS,
    ),
    SDK(
        requirement="anthropic==0.84.0",
        module="anthropic",
        client="Anthropic",
        table=MESSAGES_TABLE,
        open_stream=messages,
    ),
]


if __name__ == "__main__":
    for sdk in SDKS:
        print(sdk.requirement, sdk.module, sdk.instead_of_dependencies)
