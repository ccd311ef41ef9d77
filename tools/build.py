"""Build the site beside site/ and swap it in at the end, so that site/ is always a whole one.

    python -m tools.build         the site
    python -m tools.build zip     the same, with the files to take along

A build that fails or is killed leaves the old site as it was, and site.new/ beside it, which git
ignores and the next build takes away.
"""

import shutil
import sys
from pathlib import Path

from mkdocs.__main__ import cli

from tools import whole
from tools import zip as take

SITE = Path("site")


def main(wanted):
    new = SITE.with_name("site.new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        cli(["build", "--strict", "--site-dir", str(new)], prog_name="mkdocs")
    except SystemExit as done:
        if done.code:
            raise
    if "zip" in wanted:
        take.main(new)
    whole.swap(new, SITE)


if __name__ == "__main__":
    main(sys.argv[1:])
