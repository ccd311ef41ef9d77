"""Cut the formula font down to the characters that the pages use.

    python -m tools.subset_font

builds the site, collects the characters of its formulas, takes STIX Two Math (OFL) from the
npm package @fontsource/stix-two-math, and writes docs/stylesheets/fonts/stix-two-math.woff2.
"""

import re
import string
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from bs4 import BeautifulSoup

from tools import whole

ROOT = Path(__file__).resolve().parent.parent
FONT = ROOT / "docs/stylesheets/fonts/stix-two-math.woff2"
PACKAGE = "@fontsource/stix-two-math@5.3.0"
# So that a small change of a formula needs no new font.
ALWAYS = "0123456789+-=()[]{}|,.:;/*\u2032\u22c5\u00d7" + string.ascii_letters


def characters(site):
    """Characters that a browser draws in the formulas of a built site.

    A single letter in <mi> is drawn as its mathematical italic (MathML Core), so both count.
    """
    used = set()
    for page in Path(site).rglob("*.html"):
        formulas = re.findall(r"<math\b.*?</math>", page.read_text(encoding="utf-8"), re.DOTALL)
        html = BeautifulSoup("".join(formulas), "html.parser")
        for token in html.select("math mi, math mo, math mn, math mtext"):
            text = token.get_text()
            used.update(text)
            if token.name == "mi" and len(text) == 1:
                used.update(italic(text))
        if html.select("math msqrt, math mroot"):
            used.add("\u221a")  # drawn by the browser
    return {c for c in used if not c.isspace() and unicodedata.category(c) != "Cf"}


def italic(letter):
    """The mathematical italic form of a Latin or Greek letter, or the letter itself."""
    if letter == "h":
        return "\u210e"  # Planck's constant had its place before
    for first, start in (("A", 0x1D434), ("a", 0x1D44E), ("\u0391", 0x1D6E2), ("\u03b1", 0x1D6FC)):
        if 0 <= ord(letter) - ord(first) < (26 if first.isascii() else 25):
            return chr(start + ord(letter) - ord(first))
    return letter


def main():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["make", "--no-print-directory", "build"], cwd=ROOT, check=True)
        text = "".join(sorted(characters(ROOT / "site") | set(ALWAYS) | set(map(italic, ALWAYS))))
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True)
        archive = next(Path(folder).glob("*.tgz"))
        subprocess.run(["tar", "xzf", archive.name], cwd=folder, check=True)
        font = next(Path(folder).glob("package/files/*.woff2"))
        new = whole.beside(FONT)
        options = ["--flavor=woff2", "--layout-features=ssty", "--no-hinting"]
        subset = [sys.executable, "-m", "fontTools.subset", font, f"--text={text}", *options]
        subprocess.run([*subset, f"--output-file={new}"], check=True)
        new.replace(FONT)
        whole.write(FONT.parent / "OFL.txt", (font.parents[1] / "LICENSE").read_text())
    print(
        f"{FONT.relative_to(ROOT)}: {FONT.stat().st_size / 1000:.0f} kB for {len(text)} characters"
    )


if __name__ == "__main__":
    main()
