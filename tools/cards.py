"""Social cards: the picture that a link to a page brings along where it is shared, one a page."""

import hashlib
import textwrap
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = SIZE = (1200, 630)  # what the networks ask for
MARGIN = 80
# Drawn in grey, which is fast, and coloured by a palette: from night to white, and the two signs.
NIGHT, WHITE, MUTED, BLUE, ORANGE = 0, 247, 180, 254, 255
COLOURS = {BLUE: (0x56, 0xB4, 0xE9), ORANGE: (0xF5, 0x9B, 0x51)}
# Pillow brings this typeface along, so a card asks neither the network nor the machine for one.
BIG, SMALL = ImageFont.load_default(72), ImageFont.load_default(34)
SPELT = str.maketrans({"–": "-", "—": "-", "−": "-", "×": "x", "→": "->", "≥": ">=", "é": "e"})


def write(file, title, chapter, site_name, kept):
    """Write the card of a page; one drawn before with the same words is taken from `kept`."""
    words = "\n".join((title, chapter, site_name, PIL.__version__, Path(__file__).read_text()))
    known = kept / f"{hashlib.sha256(words.encode()).hexdigest()[:24]}.png"
    if not known.is_file():
        kept.mkdir(parents=True, exist_ok=True)
        new = known.with_suffix(".new")
        new.write_bytes(draw(title, chapter, site_name))
        new.replace(known)  # a build that is stopped leaves no half a card
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(known.read_bytes())


def draw(title, chapter, site_name):
    """A card as PNG: chapter, title, the name of the guide and its two signs."""
    card = Image.new("L", SIZE, NIGHT)
    pen = ImageDraw.Draw(card)
    pen.text((MARGIN, 90), spelt(chapter), font=SMALL, fill=MUTED)
    pen.text((MARGIN, 160), "\n".join(lines(spelt(title))), font=BIG, fill=WHITE, spacing=16)
    pen.text((MARGIN, HEIGHT - 110), spelt(site_name), font=SMALL, fill=MUTED)
    _signs(pen, WIDTH - MARGIN - 190, HEIGHT - 140)
    card.putpalette(_palette())
    file = BytesIO()
    card.save(file, "PNG", compress_level=6)
    return file.getvalue()


def spelt(words):
    """The words in characters that the typeface has."""
    return words.translate(SPELT)


def lines(title, most=4):
    """The title in lines that fit the card; one that is too long ends in three dots."""
    wrapped = []
    for width in range(34, 10, -1):
        wrapped = textwrap.wrap(title, width)
        if max(map(BIG.getlength, wrapped), default=0) <= WIDTH - 2 * MARGIN:
            break
    if len(wrapped) > most:
        wrapped = [*wrapped[: most - 1], wrapped[most - 1][:-3].rstrip() + "..."]
    return wrapped


def _signs(pen, left, top):
    """A grid for convolutional networks, a loop for recurrent ones."""
    for x in range(3):
        for y in range(3):
            corner = left + 30 * x, top + 30 * y
            pen.rectangle((*corner, corner[0] + 20, corner[1] + 20), fill=BLUE)
    pen.arc((left + 110, top, left + 190, top + 80), start=-90, end=160, fill=ORANGE, width=14)
    pen.polygon([(left + 98, top + 52), (left + 136, top + 58), (left + 108, top + 84)], ORANGE)


def _palette():
    """What stands for each of the 256 greys, as Pillow wants it: red, green, blue, red, …"""
    dark = (0x16, 0x1B, 0x26)
    shades = [tuple(round(c + (255 - c) * min(g / WHITE, 1)) for c in dark) for g in range(256)]
    for grey, colour in COLOURS.items():
        shades[grey] = colour
    return [part for shade in shades for part in shade]
