#!/bin/sh
# Makes the three locks anew from pyproject.toml; versions stay as they are unless you ask (needs uv):
#   installer/lock.sh                          after editing the dependencies
#   installer/lock.sh --upgrade-package NAME   moves one package; --upgrade moves all
set -eu
cd "$(dirname "$0")/.."

lock() { # lock OUTPUT ARGUMENTS…
    output=$1
    shift
    # Universal: one file for Python 3.11 and newer on every platform. One version of each package for all of them.
    uv pip compile --universal --fork-strategy fewest --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --quiet --output-file "$output" "$@"
}

lock requirements.lock pyproject.toml "$@"
lock installer/build.lock --group build --constraint requirements.lock "$@"
lock tests/requirements.lock --group test --constraint requirements.lock --constraint installer/build.lock "$@"

if grep -nEi '^(torch|nvidia-|triton|tensorflow)|https?://|/(home|root|work)/' \
    requirements.lock installer/build.lock tests/requirements.lock; then
    echo "A lock names something that must not be there (above)." >&2
    exit 1
fi
