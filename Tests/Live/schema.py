"""Checks the JSON Schema that `weir schema` prints: schema.py SCHEMA CHECKS [CONFIG...]

SCHEMA and CHECKS are what `weir schema` and `weir checks --format json` print. The schema has to be valid, to
accept the good example of every check and each CONFIG, and to reject the bad examples it can and no others.
Prints a line a fault and a last line that counts. Exits with 0 when all is well, 1 when not, 3 when jsonschema
or PyYAML is missing.
"""

import json
import sys

try:
    import jsonschema
    import yaml
except ImportError as error:
    print(f"the schema was not checked: {error}", file=sys.stderr)
    sys.exit(3)

# Each check has to be in one of the two: that a new one is in neither is a fault.
REJECTED = {
    "Config/NotAMapping",
    "Endpoint/Malformed",
    "Streaming/EmptyEventTypes",
    "Streaming/EmptyTable",
    "Streaming/MissingHandler",
    "Streaming/MissingMatcher",
    "Streaming/UnknownHandler",
    "Streaming/UnknownKey",
    "Streaming/UnknownKind",
    "Streaming/UnquotedSentinel",
    "Streaming/WrongType",
}
ACCEPTED = {
    "the reader of the YAML finds it, before there is anything to compare with a schema": {
        "YAML/DuplicateKey",
        "YAML/Encoding",
        "YAML/LimitExceeded",
        "YAML/MultipleDocuments",
        "YAML/RecursiveAlias",
        "YAML/Syntax",
        "YAML/UndefinedAlias",
    },
    "other sections may hold anything": {
        "Streaming/Misplaced",
    },
    "it is looked for in other places": {
        "Endpoint/Duplicate",
        "Endpoint/NotFound",
        "Endpoint/ReadmeNotFound",
        "Streaming/DiscriminatorNotFound",
        "Streaming/EventModelNotFound",
    },
    "a rule is compared with other rules": {
        "Streaming/DuplicateFallthrough",
        "Streaming/FallthroughNotLast",
        "Streaming/OverlappingYield",
        "Streaming/ShadowedRule",
        "Streaming/TargetDivergence",
    },
    "it is less than an error, and an editor shows all that a schema rejects as errors": {
        "Config/UnknownKey",
        "Streaming/DoneSwallowsPayload",
        "Streaming/DropsUnmatched",
        "Streaming/DuplicateEventType",
        "Streaming/EmptyPrefix",
        "Streaming/ErrorPropertyUnused",
        "Streaming/EventTypeIsText",
        "Streaming/FragilePrefix",
        "Streaming/MissingDiscriminator",
        "Streaming/MissingDone",
        "Streaming/MissingErrorProperty",
        "Streaming/NoEventStream",
        "Streaming/PrefixNeverMatches",
        "Streaming/SeveralMatchers",
        "Streaming/UnusedTable",
        "Weir/UnusedIgnore",
    },
    "its examples are baselines and no configs": {
        "Weir/StaleBaseline",
    },
}
UNREADABLE = "YAML/"

# Methods of a resource, which stands below another one.
METHODS_ACCEPTED = [
    "get /models",
    "POST /v1/chat/completions",
    "{endpoint: post /chat, streaming: {param_discriminator: stream, stream_event_model: chat.completions.chunk}}",
    "{endpoint: post /chat, streaming: {param_discriminator: null, params_type_name: chat, type: sse}}",
    "{endpoint: post /chat, paginated: false, body_param_name: body}",
    "{type: webhook_unwrap, discriminator: type}",
]
METHODS_REJECTED = [
    "get models",
    "fetch /models",
    "/models",
    "[get, /models]",
    "{endpoint: /chat}",
    "{endpoint: [post, /chat]}",
    "{endpoint: post /chat, streaming: true}",
    "{endpoint: post /chat, streaming: {param_discriminator: true}}",
    "{endpoint: post /chat, streaming: {param_discriminator: stream, stream_event_model: chunk}}",
    "{endpoint: post /chat, streaming: {param_discriminator: stream, event_model: chat.chunk}}",
    "{endpoint: post /chat, streaming: {on_event: []}}",
]


def rejection(validator, text):
    """Says why a config is rejected; None where it is accepted."""
    error = jsonschema.exceptions.best_match(validator.iter_errors(yaml.safe_load(text)))
    return None if error is None else f"{error.json_path}: {error.message}"


def faults(schema, checks, configs):
    """Yields a line a fault."""
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    accepted = set().union(*ACCEPTED.values())
    codes = {check["code"] for check in checks}
    for code in sorted(codes ^ (REJECTED | accepted)):
        yield f"{code}: listed in {__file__} and no check, or the other way round"
    for check in checks:
        code = check["code"]
        if reason := rejection(validator, check["good"]):
            yield f"{code}: the good example is rejected: {reason}"
        if code.startswith(UNREADABLE):
            continue
        reason = rejection(validator, check["bad"])
        if code in REJECTED and not reason:
            yield f"{code}: the bad example is accepted"
        if code in accepted and reason:
            yield f"{code}: the bad example is rejected: {reason}"
    for method in METHODS_ACCEPTED + METHODS_REJECTED:
        chat = f"methods: {{create: {method}}}"
        texts = [f"resources: {{chat: {{{chat}}}}}", f"resources: {{api: {{subresources: {{chat: {{{chat}}}}}}}}}"]
        for text in texts:
            reason = rejection(validator, text)
            if bool(reason) != (method in METHODS_REJECTED):
                yield f"{text}: {reason or 'accepted'}"
    for config in configs:
        with open(config, "rb") as file:
            if reason := rejection(validator, file.read()):
                yield f"{config}: rejected: {reason}"


def main(schema_path, checks_path, *configs):
    with open(schema_path, "rb") as schema_file, open(checks_path, "rb") as checks_file:
        schema = json.load(schema_file)
        checks = json.load(checks_file)["checks"]
    found = list(faults(schema, checks, configs))
    for fault in found:
        print(fault)
    print(f"schema: {len(checks)} checks and {len(configs)} configs, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
