"""The sounds that a page plays are those that its snippet makes, and can be played by anybody."""

import re
import runpy
import wave

import numpy as np
import pytest
from paths import DOCS, SNIPPETS, shown

from tools import whole

SPOKEN = SNIPPETS / "applications/an_average_forgets_the_order.py"


@pytest.mark.parametrize("snippet", [SPOKEN], ids=lambda path: path.stem)
def test_sounds_are_what_their_snippet_makes(snippet, request):
    import matplotlib.pyplot as plt

    sounds = runpy.run_path(str(snippet))["sounds"]
    plt.close("all")
    wanted = {DOCS / f"sounds/{re.sub(r'[ ,]+', '-', name)}.wav": s for name, s in sounds.items()}
    for file, sound in wanted.items():
        samples = np.round(128 + 120 * sound / np.abs(sound).max())  # one byte each
        if request.config.getoption("regen_all"):
            with whole.replacing(file) as new, wave.open(str(new), "wb") as out:
                out.setparams((1, 1, 8000, 0, "NONE", ""))  # one channel, 8,000 bytes a second
                out.writeframes(samples.astype("uint8").tobytes())
        with wave.open(str(file)) as recorded:
            heard = np.frombuffer(recorded.readframes(recorded.getnframes()), "uint8")
        assert len(heard) == len(samples) and np.abs(heard - samples).max() <= 1, (
            f"{shown(file)} is not what {shown(snippet)} makes now. To mend: make record"
        )
    assert set((DOCS / "sounds").iterdir()) == set(wanted), "docs/sounds holds others as well"


def test_each_player_has_controls_a_label_a_link_and_its_file():
    players = [
        (page, *player)
        for page in DOCS.rglob("*.md")
        for player in re.findall(r"(<audio[^>]*>)(.*?)</audio>", page.read_text(encoding="utf-8"))
    ]
    assert players
    for page, tag, instead in players:
        assert re.search(r' controls .*aria-label="[^"]{10,}"', tag), f"{shown(page)}: {tag}"
        address = re.search(r'src="([^"]+)"', tag)[1]  # seen from the page's own folder
        file = (page.with_suffix("") / address).resolve()
        assert file.is_file(), f"{shown(page)}: {address}"
        assert file.stat().st_size < 20_000, f"{shown(file)} is large: one byte a sample will do"
        assert f'<a href="{address}">' in instead, f"{shown(page)}: no link for who has no player"
