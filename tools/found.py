"""What search engines, feed readers and networks ask a site for besides its pages."""

import hashlib
import re
import textwrap
from datetime import datetime
from email.utils import format_datetime
from html import escape, unescape


def heading(page):
    """The title as it stands on the page; in the navigation it may be shorter."""
    first = next(iter(page.toc), None)
    return unescape(first.title) if first and first.level == 1 else page.title


def card(page_url):
    """Where the social card of a page stands: assets/cards/training-cost.png for training/cost/."""
    return f"assets/cards/{page_url.strip('./').replace('/', '-') or 'home'}.png"


def robots(site_url):
    """robots.txt: everything may be read; the site map where the address of the site is known."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {site_url}sitemap.xml\n" if site_url else "")


def changes(changelog):
    """(edition, text) of each change in CHANGELOG.md: an entry of a list, or a paragraph."""
    for part in changelog.split("\n## ")[1:]:
        edition, _, body = part.partition("\n")
        for text in re.split(r"\n\n|\n- ", body):
            if text.strip():
                yield edition, " ".join(text.split())


def out(edition):
    """When it came out, as RSS writes it: "0.1.0, 2026-11-20" is midnight of that day."""
    day = re.search(r"\d{4}-\d\d-\d\d", edition)
    if not day:
        return ""
    return f"<pubDate>{format_datetime(datetime.fromisoformat(f'{day[0]}T00:00Z'))}</pubDate>"


def feed(changelog, site_name, site_url):
    """The changes as RSS. A change has the same id as long as its words stay the same.

    An edition that is out bears its day. What comes next has none yet: a reader of feeds takes the
    day on which the change appeared there.
    """
    items = "".join(
        f"<item><title>{escape(textwrap.shorten(text, 90, placeholder=' …'))}</title>"
        f"<link>{escape(site_url)}</link>"
        f'<guid isPermaLink="false">{hashlib.sha256(text.encode()).hexdigest()[:32]}</guid>'
        f"{out(edition)}<category>{escape(edition)}</category><description>{escape(text)}</description></item>\n"
        for edition, text in changes(changelog)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>\n'
        f"<title>{escape(site_name)}: what changed</title><link>{escape(site_url)}</link>\n"
        f'<atom:link rel="self" type="application/rss+xml" href="{escape(site_url)}changes.xml"/>\n'
        f"<description>What a reader of the guide will notice.</description>\n{items}"
        "</channel></rss>\n"
    )
