"""A Content-Security-Policy in each page: no script but the site's own, nothing from elsewhere.

Many hosts of plain files let a site send no header, so the policy stands in the page. It binds
only what follows it, hence its place right behind the encoding. Inline scripts and styles are
named by their hash, taken from the page as it is built: what is injected later does not run.
"""

import base64
import hashlib
import re

FIRST = '<meta charset="utf-8">'
INLINE = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1", re.DOTALL | re.IGNORECASE)
DATA = re.compile(r"""(?<![\w-])src=|\btype=["']?application/(?:ld\+)?json""")  # has no code inside


def digest(text):
    """The name of an inline script; browsers read each line end as one \\n before they hash."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy(html, served=False):
    """What the page may do. served: by `mkdocs serve`, whose reloading script has no fixed hash."""
    named = {"script": [], "style": []}
    for tag, attributes, text in INLINE.findall(html):
        if not DATA.search(attributes):
            named[tag.lower()].append(digest(text))
    scripts = ["'unsafe-inline'"] if served else sorted(set(named["script"]))
    return "; ".join(
        [
            "default-src 'none'",  # frames and objects among the rest
            " ".join(["script-src 'self'", *scripts]),
            " ".join(["style-src 'self'", *sorted(set(named["style"]))]),
            "img-src 'self' data:",
            "font-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def under_policy(html, served=False):
    """The page with its policy in front of everything that it binds."""
    if FIRST not in html:
        raise ValueError(f"a page has no {FIRST}, so there is no place for its policy")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html, served)}">'
    return html.replace(FIRST, FIRST + meta, 1)
