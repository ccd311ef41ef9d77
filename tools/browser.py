"""Find the Chromium that the tests drive, or bring one in.

    python -m tools.browser

takes a Chromium that is there already, best one that has no windows: it opens a page in half the
time; else the system's package where it may install one; else Playwright's own.
"""

import os
import shutil
import subprocess
import sys

NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
)
# Without these, Chromium asks hosts of its own for updates at each start.
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find():
    """Path of an installed browser, or None where Playwright's own is to be used."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def launch(playwright):
    """Start the browser headless. Chromium has no sandbox for root."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = [*FLAGS, "--no-sandbox"] if root else FLAGS
    return playwright.chromium.launch(executable_path=find(), args=flags)


def _works():
    from playwright.sync_api import Error, sync_playwright

    try:
        with sync_playwright() as playwright:
            launch(playwright).close()
    except Error:
        return False
    return True


def _install_package():
    """The system's package, where this user may install one without being asked."""
    sudo = [] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or (sudo and not shutil.which("sudo")):
        return
    apt = [*sudo, "apt-get", "-qq"]
    quiet = {
        "stdout": subprocess.DEVNULL,
        "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    }
    install = [*apt, "install", "-y", "--no-install-recommends"]
    if subprocess.run([*apt, "update"], **quiet).returncode == 0:
        for name in NAMES[:2]:
            if subprocess.run([*install, name], **quiet).returncode == 0:
                return


def _install_playwrights_own():
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])


def main():
    for bring_in in (None, _install_package, _install_playwrights_own):
        if bring_in:
            bring_in()
        if _works():
            print(f"Browser for the tests: {find() or 'the one of Playwright'}")
            return
    sys.exit(
        "No Chromium could be found or installed. Install one (Debian: apt-get install chromium; "
        "elsewhere: python -m playwright install chromium), or set CHROMIUM to its path."
    )


if __name__ == "__main__":
    main()
