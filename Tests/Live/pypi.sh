# What the live checks share that install packages from PyPI; to be sourced, with the name of the check in `check`.
#
# PYTHON is the interpreter, 3.9 or newer (default: python3). Packages are installed into the folder
# WEIR_LIVE_CACHE and are there the next time, or into one that is removed at the end. A check that can't
# install them says so and exits with 3.

python=${PYTHON:-python3}

give_up() {
  printf '%s was not made: %s\n' "$check" "$1" >&2
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

# fault FOLDER prints `: ` and what went wrong in the virtual environment, in a line, where that is known.
fault() {
  sed -nE 's/^[A-Za-z]*(ERROR|Error): /: /p' "$1/pip.log" 2>/dev/null | tail -n 1 || true
}
