#!/bin/sh
# Lock every dependency with hashes, for every platform and Python from 3.11 on.
# The files name no index and no host, so they install from whichever one pip is set up with.
set -eu
cd "$(dirname "$0")/.."

lock() {
    uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --no-emit-index-url --no-annotate --no-header "$@"
}

together=$(mktemp) # one set of versions that goes with TensorFlow too
trap 'rm -f "$together"' EXIT
groups="pyproject.toml --group site --group snippets --group test"
lock $groups requirements/tensorflow.in -o "$together"
lock $groups -c "$together" -o requirements/all.txt
lock pyproject.toml --group site -c "$together" -o requirements/site.txt
lock requirements/tensorflow.in -c "$together" -o requirements/tensorflow.txt
