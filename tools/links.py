"""Does each link to another site still lead somewhere? `make links` asks, once each.

python -m tools.links site README.md: reads the pages of a built site (and Markdown files), asks
each address by HEAD and, where that fails, by GET. Ends with 1 if one is gone (404, 410, or no such
host), with 2 if there was no network to ask; what refuses robots or was too slow is only told.
"""

import argparse
import itertools
import re
import socket
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

AGENT = "Mozilla/5.0 (compatible; link check of CNN vs RNN, Measured)"
GONE = {404, 410}
REFUSED = {401, 403, 406, 418, 429, 999}
# Hosts that turn robots away, whatever they ask for; a DOI leads to one of the publishers.
BLOCKERS = {
    "academic.oup.com",
    "direct.mit.edu",
    "dl.acm.org",
    "doi.org",
    "eur-lex.europa.eu",
    "ieeexplore.ieee.org",
    "linkinghub.elsevier.com",
    "medium.com",
    "onlinelibrary.wiley.com",
    "www.researchgate.net",
    "www.science.org",
    "www.sciencedirect.com",
}
NO_HOST = "no such host"
HERE = {"127.0.0.1", "localhost"}
ADDRESS = re.compile(r"https?://[^\s)<>\"'`\]]+")


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self.found += [value for name, value in attributes if name == "href" and value]


def external(sources, skip=frozenset(HERE)):
    """{address: the first file with it} of HTML in folders, and of Markdown files."""
    found = {}
    for source in map(Path, sources):
        for file in sorted(source.rglob("*.html")) if source.is_dir() else [source]:
            text = file.read_text(encoding="utf-8")
            if file.suffix == ".html":
                parser = _Links()
                parser.feed(text)
                addresses = parser.found
            else:
                addresses = [address.rstrip(".,;:") for address in ADDRESS.findall(text)]
            for address in addresses:
                parts = urlsplit(address)
                if parts.scheme in ("http", "https") and parts.hostname not in skip:
                    found.setdefault(urldefrag(address).url, file.as_posix())
    return found


def _ask(address, method, timeout):
    """(status, host that answered in the end, seconds that it wants to be left alone)"""
    quoted = urllib.request.quote(address, safe=":/?#[]@!$&'()*+,;=%~")
    request = urllib.request.Request(
        quoted, method=method, headers={"User-Agent": AGENT, "Accept": "*/*"}
    )
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            return answer.status, urlsplit(answer.url).hostname, 0
    except urllib.error.HTTPError as error:
        with error:
            wait = error.headers.get("Retry-After", "")
            wait = int(wait) if wait.isdigit() else 0
            return error.code, urlsplit(error.url or address).hostname, wait


def check(address, timeout=20, tries=3, pause=2, blockers=frozenset(BLOCKERS)):
    """("fine", "gone", "refused" or "unsure", why) of one address."""
    why = ""
    for attempt in range(tries):
        if attempt:
            time.sleep(pause * attempt)
        for method in ("HEAD", "GET"):  # some servers answer the first one wrongly
            try:
                status, host, wait = _ask(address, method, timeout)
            except urllib.error.URLError as error:
                why = NO_HOST if isinstance(error.reason, socket.gaierror) else str(error.reason)
                break
            except (OSError, ValueError) as error:  # too slow, cut off, or not an address
                why = str(error) or type(error).__name__
                continue
            why = str(status)
            if status < 400:
                return "fine", why
        if why.isdigit() and int(why) in GONE:
            return "gone", why
        if why.isdigit() and int(why) in REFUSED:
            if {host, urlsplit(address).hostname} & set(blockers):
                return "refused", f"{why} from {host}"
            if wait:
                time.sleep(min(wait, 30))
    return ("gone" if why == NO_HOST else "unsure"), why


def check_all(addresses, together=12, breath=0.5, **settings):
    """{address: its result}: several hosts at once, one address after the other at each."""

    def host(address):
        return urlsplit(address).hostname or ""

    def ask_host(group):
        results = {}
        for address in group:
            if ("gone", NO_HOST) in results.values():  # nor will it be there for this one
                results[address] = "gone", NO_HOST
                continue
            if results:
                time.sleep(breath)
            results[address] = check(address, **settings)
        return results

    groups = [list(group) for _, group in itertools.groupby(sorted(addresses, key=host), key=host)]
    with ThreadPoolExecutor(together) as pool:
        return {k: v for results in pool.map(ask_host, groups) for k, v in results.items()}


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sources", nargs="+", help="folder of a built site, or a Markdown file")
    parser.add_argument("--timeout", type=float, default=20)
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--pause", type=float, default=2, help="seconds before another try")
    given = parser.parse_args(arguments)
    where = external(given.sources)
    results = check_all(where, timeout=given.timeout, tries=given.tries, pause=given.pause)
    if results and all(why == NO_HOST for _, why in results.values()):
        print(f"There is no network here: none of {len(results)} links was checked.")
        return 2
    for kind, title in (
        ("unsure", "no clear answer"),
        ("refused", "refuses robots: open it by hand"),
        ("gone", "gone"),
    ):
        for address, (result, why) in sorted(results.items()):
            if result == kind:
                print(f"{title} ({why}): {address}\n    in {where[address]}")
    count = {kind: [r for r, _ in results.values()].count(kind) for kind in ("fine", "gone")}
    print(f"{len(results)} links: {count['fine']} lead somewhere, {count['gone']} are gone")
    return 1 if count["gone"] else 0


if __name__ == "__main__":
    sys.exit(main())
