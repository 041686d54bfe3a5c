#!/usr/bin/env bash
# Compares Weir's predictions with the real Python SDKs, from PyPI: bash Tests/Live/python.sh [WEIR]
#
# WEIR is the binary; without it, it is built. PYTHON and WEIR_LIVE_CACHE are as in pypi.sh. Prints a line an SDK
# and one a disagreement. Exits with 0 when all agree, 1 when not, 2 when Weir can't be built or run, 3 when the
# SDKs can't be installed.
set -euo pipefail

live=$(cd "$(dirname "$0")" && pwd)
check='the live check with the Python SDKs'
# shellcheck source=Tests/Live/pypi.sh
. "$live/pypi.sh"

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
