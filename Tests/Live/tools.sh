#!/usr/bin/env bash
# Checks with tools from PyPI what Weir offers to others: bash Tests/Live/tools.sh WEIR TEMP
#
# They are the JSON Schema, the GitHub action, and the pre-commit hooks. WEIR is the binary, TEMP the folder for
# temporary files of the action, which builds in it. PYTHON and WEIR_LIVE_CACHE are as in pypi.sh. Prints a line a
# check and one a fault. Exits with 0 when all is well, 1 when not, 3 when the tools can't be installed.
set -euo pipefail

live=$(cd "$(dirname "$0")" && pwd)
weir=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
temp=$(cd "$2" && pwd)
cases=$live/../../Fixtures/cases

check='the check with jsonschema and pre-commit'
# shellcheck source=Tests/Live/pypi.sh
. "$live/pypi.sh"

tools=$folder/tools
if [ ! -e "$tools/installed" ]; then
  "$python" -m venv --clear "$tools" && pip_install "$tools" jsonschema pre-commit PyYAML \
    || give_up "the tools can't be installed (is PyPI out of reach?)$(fault "$tools")"
  touch "$tools/installed"
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"; [ -n "${WEIR_LIVE_CACHE:-}" ] || rm -rf "$folder"' EXIT

"$weir" schema >"$scratch/schema.json"
"$weir" checks --format json >"$scratch/checks.json"
configs=()
for config in "$cases"/*/config.yml; do
  if "$weir" lint "$config" >"$scratch/lint.txt" 2>&1; then configs+=("$config"); fi
done

status=0
"$tools/bin/python" -B "$live/schema.py" "$scratch/schema.json" "$scratch/checks.json" "${configs[@]}" || status=1
"$tools/bin/python" -B "$live/action.py" "$temp" || status=1
"$tools/bin/python" -B "$live/hooks.py" "$weir" || status=1
exit "$status"
