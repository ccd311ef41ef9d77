"""Build the site in the environment for reading, and read what came of it."""

import functools
import gc
import http.server
import os
import subprocess
import threading
import time
from pathlib import Path

from bs4 import BeautifulSoup, SoupStrainer
from paths import ROOT

ADDRESSES = {  # what a published site is built with
    "SITE_URL": "https://guide.example/cnn-vs-rnn/",
    "REPO_URL": "https://code.example/owner/name",
    "EDIT_URI": "edit/main/docs/",
    "COLAB_URL": "https://colab.example/owner/name/blob/main",
    "DOWNLOADS": "yes",
}


def reading_python():
    """Python of the environment that holds requirements/site.txt and nothing else."""
    for folder in ("bin/python", "Scripts/python.exe"):
        if (ROOT / ".venv" / folder).exists():
            return ROOT / ".venv" / folder
    raise FileNotFoundError("there is no .venv to build the site with. Run: make .venv/ready")


def build(target, source=ROOT, **address):
    """Run a strict build of the tree at `source` into `target`; returns the finished process.

    address: what ADDRESSES names; what is not given is unset. `seconds` of the result are those
    of the processor.
    """
    unset = {*ADDRESSES, "PYTHONPATH"}
    environment = {key: value for key, value in os.environ.items() if key not in unset}
    before = os.times()
    done = subprocess.run(
        [reading_python(), "-m", "mkdocs", "build", "--strict", "--site-dir", target],
        cwd=source,
        env={**environment, **address, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    after = os.times()
    done.seconds = after.children_user + after.children_system
    done.seconds -= before.children_user + before.children_system
    return done


def serve(folder):
    """Serve the folder on this machine until the tests end; returns http://127.0.0.1:port/."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    handler = functools.partial(Quiet, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


class Site:
    """A built site: `pages` maps each address ("architecture/cnn/") to its parsed HTML.

    only: the tags to read, where a few are enough. `seconds` of the processor is what it took.
    """

    def __init__(self, folder, only=None):
        self.folder = Path(folder)
        files = sorted([*self.folder.rglob("index.html"), *self.folder.glob("404.html")])
        started = time.process_time()
        gc.disable()
        self.pages = {
            f.relative_to(self.folder).as_posix().removesuffix("index.html"): BeautifulSoup(
                f.read_text(encoding="utf-8"), "html.parser", parse_only=only and SoupStrainer(only)
            )
            for f in files
        }
        gc.freeze()  # or each collection that Keras asks for looks through a million tags again
        gc.enable()
        self.seconds = time.process_time() - started

    @functools.cached_property
    def address(self):
        return serve(self.folder)
