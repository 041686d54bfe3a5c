#!/usr/bin/env bash
# Compares Weir's predictions with the real Python SDKs, from PyPI: bash Tests/Live/python.sh [WEIR]
#
# WEIR is the binary; without it, it is built. PYTHON is the interpreter, 3.9 or newer (default: python3). The
# SDKs are installed into the folder WEIR_LIVE_CACHE and are there the next time, or into one that is removed
# at the end. Prints a line an SDK and one a disagreement. Exits with 0 when all agree, 1 when not, 2 when
# Weir can't be built or run, 3 when the SDKs can't be installed.
set -euo pipefail

live=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}

give_up() {
  printf 'the live check with the Python SDKs was not made: %s\n' "$1" >&2
  exit 3
}

if [ -n "${WEIR_LIVE_CACHE:-}" ]; then
  folder=$WEIR_LIVE_CACHE
  mkdir -p "$folder"
else
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
fi

"$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 9))' 2>/dev/null \
  || give_up "$python is not a Python 3.9 or newer that can make virtual environments"

# pip_install FOLDER ARGUMENT... installs into the virtual environment; what pip says goes to FOLDER/pip.log.
pip_install() {
  local environment=$1
  shift
  "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-compile \
    --retries 1 "$@" >>"$environment/pip.log" 2>&1
}

# install REQUIREMENT MODULE NEED... makes the virtual environment of an SDK; NEEDs replace its dependencies.
install() {
  local requirement=$1 module=$2 environment=$folder/$1
  shift 2
  [ ! -e "$environment/installed" ] || return 0
  "$python" -m venv --clear "$environment" || return
  if [ "$#" -gt 0 ]; then
    pip_install "$environment" "$@" || return
    pip_install "$environment" --no-deps --ignore-requires-python "$requirement" || return
  else
    pip_install "$environment" "$requirement" || return
  fi
  "$environment/bin/python" -c "import httpx, $module" >>"$environment/pip.log" 2>&1 || return
  touch "$environment/installed"
}

# fault FOLDER prints `: ` and what went wrong in the virtual environment, in a line, where that is known.
fault() {
  sed -nE 's/^[A-Za-z]*(ERROR|Error): /: /p' "$1/pip.log" 2>/dev/null | tail -n 1 || true
}

sdks=$("$python" -B "$live/python_sdks.py")
requirements=()
installations=()
while read -r requirement module needs; do
  # The needs are words.
  # shellcheck disable=SC2086
  install "$requirement" "$module" $needs </dev/null &
  requirements+=("$requirement")
  installations+=("$!")
done <<<"$sdks"
failed=
for index in "${!requirements[@]}"; do
  wait "${installations[index]}" || failed=${requirements[index]}
done
[ -z "$failed" ] || give_up "$failed can't be installed (is PyPI out of reach?)$(fault "$folder/$failed")"

if [ "$#" -gt 0 ]; then
  weir=$1
else
  root=$(cd "$live/../.." && pwd)
  swift build --package-path "$root" --product weir >&2 || exit 2
  weir=$(swift build --package-path "$root" --show-bin-path)/weir || exit 2
fi

status=0
for requirement in "${requirements[@]}"; do
  code=0
  "$folder/$requirement/bin/python" -B "$live/python_client.py" "$requirement" "$weir" || code=$?
  [ "$code" -le 1 ] || exit "$code"
  [ "$code" -eq 0 ] || status=1
done
exit "$status"
