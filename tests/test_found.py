"""What leads readers here: titles, addresses, cards, site map, robots.txt, the feed of changes."""

import struct
import xml.etree.ElementTree as ET

import pytest
from built_site import ADDRESSES
from paths import ROOT

from tools import cards, found

SITE_URL = ADDRESSES["SITE_URL"]


def pages(site):
    return {address: page for address, page in site.pages.items() if address != "404.html"}


def shared(page):
    """What a page tells those who show a link to it, by name."""
    tags = page.select('meta[property^="og:"], meta[name^="twitter:"]')
    return {tag.get("property") or tag["name"]: tag["content"] for tag in tags}


def test_each_page_has_a_title_of_its_own(site):
    titles = {}
    for address, page in pages(site).items():
        title = page.title.get_text()
        assert "Measured" in title and title not in titles, f"/{address} is called '{title}'"
        titles[title] = address


def test_each_page_has_a_description_that_a_list_of_results_shows_whole(site):
    for address, page in pages(site).items():
        about = page.select_one('meta[name="description"]')["content"]
        assert 60 <= len(about) <= 155, f"/{address}: {len(about)} characters: {about}"


def test_each_page_names_its_address_and_its_card(published):
    for address, page in pages(published).items():
        canonical = page.select('link[rel="canonical"]')
        assert [link["href"] for link in canonical] == [SITE_URL + address]
        told = shared(page)
        assert told["og:url"] == SITE_URL + address
        assert told["og:title"] == told["og:image:alt"] and len(told["og:title"]) > 5
        assert told["og:description"] == page.select_one('meta[name="description"]')["content"]
        card = published.folder / told["og:image"].removeprefix(SITE_URL)
        picture = card.read_bytes()
        assert struct.unpack(">II", picture[16:24]) == (1200, 630), f"/{address}: size of the card"
        assert len(picture) < 40_000, f"/{address}: its card has {len(picture)} bytes"


def test_each_page_has_a_card_of_its_own(published):
    named = [shared(page)["og:image"] for page in pages(published).values()]
    assert len(set(named)) == len(named)
    drawn = {path.read_bytes() for path in published.folder.glob("assets/cards/*.png")}
    assert len(drawn) == len(named)


def test_site_map_lists_each_page_once(published):
    tree = ET.parse(published.folder / "sitemap.xml")
    listed = [place.text for place in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert sorted(listed) == sorted(SITE_URL + address for address in pages(published))
    robots = (published.folder / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert f"Sitemap: {SITE_URL}sitemap.xml" in robots and "Allow: /" in robots


def test_feed_holds_each_change_once(published):
    feed = published.pages[""].select_one('link[type="application/rss+xml"]')["href"]
    channel = ET.parse(published.folder / feed).getroot().find("channel")
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    items = channel.findall("item")
    assert len(items) == len(list(found.changes(log))) >= 10
    assert len({item.findtext("guid") for item in items}) == len(items)
    for item in items:
        text = item.findtext("description")
        assert text.split()[0] in log and len(item.findtext("title")) <= 90
    assert channel.findtext("link") == SITE_URL


def test_change_without_a_list_is_one_entry():
    log = "# Log\n\nWhat.\n\n## Next\n\n- One\n  thing.\n- Two <b>.\n\n## 0.1\n\nAll\nnew.\n"
    assert "<pubDate>" not in found.feed(log, "Guide", SITE_URL)
    feed = found.feed(log.replace("## 0.1", "## 0.1, 2026-11-20"), "Guide", SITE_URL)
    assert feed.count("<pubDate>Fri, 20 Nov 2026 00:00:00 +0000</pubDate>") == 1
    new = [("Next", "One thing."), ("Next", "Two <b>."), ("0.1", "All new.")]
    assert list(found.changes(log)) == new
    assert "Two &lt;b&gt;." in found.feed(log, "Guide", SITE_URL)


def test_without_an_address_nothing_names_one(site):
    """A link that is relative to nowhere would mislead whoever follows it."""
    for address, page in site.pages.items():
        assert not page.select('link[rel="canonical"], link[type="application/rss+xml"]'), address
        assert not shared(page), address
    assert not [*site.folder.glob("assets/cards/*"), *site.folder.glob("changes.xml")]
    assert "Sitemap" not in (site.folder / "robots.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("title", ["Why?", "Which of the two reads a sentence best? " * 4])
def test_title_of_a_card_fits(title):
    lines = cards.lines(title)
    assert len(lines) <= 4
    assert max(map(cards.BIG.getlength, lines)) <= cards.WIDTH - 2 * cards.MARGIN


def test_typeface_of_the_cards_has_every_character_of_a_title(site):
    """Pillow draws a box where its typeface lacks a character."""
    words = {c for page in pages(site).values() for c in cards.spelt(page.h1.get_text())}
    box = bytes(cards.BIG.getmask("\uffff"))
    lacking = [c for c in words - {"¶", "#"} if c.strip() and bytes(cards.BIG.getmask(c)) == box]
    assert not lacking, f"a card cannot show {lacking}: spell them in tools/cards.py"


def test_address_of_a_card():
    assert found.card("training/cost/") == "assets/cards/training-cost.png"
    assert found.card("./") == found.card("") == "assets/cards/home.png"
