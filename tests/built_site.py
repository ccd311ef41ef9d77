"""Build the site in the environment for reading, and read what came of it."""

import functools
import http.server
import os
import subprocess
import threading
from pathlib import Path

from bs4 import BeautifulSoup
from paths import ROOT


def reading_python():
    """Python of the environment that holds requirements/site.txt and nothing else."""
    for folder in ("bin/python", "Scripts/python.exe"):
        if (ROOT / ".venv" / folder).exists():
            return ROOT / ".venv" / folder
    raise FileNotFoundError("there is no .venv to build the site with. Run: make .venv/ready")


def build(target, source=ROOT, **address):
    """Run a strict build of the tree at `source` into `target`; returns the finished process.

    address: SITE_URL, REPO_URL, EDIT_URI, COLAB_URL; what is not given is unset.
    """
    names = ("SITE_URL", "REPO_URL", "EDIT_URI", "COLAB_URL", "PYTHONPATH")
    environment = {key: value for key, value in os.environ.items() if key not in names}
    return subprocess.run(
        [reading_python(), "-m", "mkdocs", "build", "--strict", "--site-dir", target],
        cwd=source,
        env={**environment, **address, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )


class Site:
    """A built site: `pages` maps each address ("architecture/cnn/") to its parsed HTML."""

    def __init__(self, folder):
        self.folder = Path(folder)
        files = sorted([*self.folder.rglob("index.html"), *self.folder.glob("404.html")])
        self.pages = {
            f.relative_to(self.folder).as_posix().removesuffix("index.html"): BeautifulSoup(
                f.read_text(encoding="utf-8"), "html.parser"
            )
            for f in files
        }

    @functools.cached_property
    def address(self):
        """Serve the folder on this machine until the tests end; returns http://127.0.0.1:port/."""

        class Quiet(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *arguments):
                pass

        handler = functools.partial(Quiet, directory=self.folder)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/"
