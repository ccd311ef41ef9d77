#!/bin/sh
# Lock every dependency with hashes, for every platform and Python from 3.11 on.
# The files name no index and no host, so they install from whichever one pip is set up with.
set -eu
cd "$(dirname "$0")/.."

lock() {
    uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --no-emit-index-url --no-annotate --no-header "$@"
}

new=requirements/.lock.new # made beside, and moved when all are there
rm -rf "$new"
mkdir "$new"
trap 'rm -rf "$new"' EXIT
together=$new/together # one set of versions that goes with TensorFlow too
groups="pyproject.toml --group site --group snippets --group test"
lock $groups requirements/tensorflow.in -o "$together"
lock $groups -c "$together" -o "$new/all.txt"
lock pyproject.toml --group site -c "$together" -o "$new/site.txt"
lock requirements/tensorflow.in -c "$together" -o "$new/tensorflow.txt"
lock pyproject.toml --group audit -o "$new/audit.txt"
for name in all site tensorflow audit; do
    mv "$new/$name.txt" "requirements/$name.txt"
done
