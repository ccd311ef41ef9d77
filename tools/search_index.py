"""Keep the search index small, and let each page be found by what it says of itself.

The titles of most pages are questions ("What does it cost?"). What such a page is about stands
in its entry of the navigation and in its description, which the theme's index leaves out.
"""

import json
import re
from html import escape

# Listings are two fifths of an index, and solutions answer questions that a reader has yet to ask.
LISTING = re.compile(
    r'(<div class="language-python[^>]*>(?:<span class="filename">[^<]*</span>)?<pre)'
)
SOLUTION = '<details class="success"'
LEFT_OUT = ' data-search-exclude="true"'


def without_code(html):
    """Mark the Python listings and the solutions of a page as none of the index's business."""
    return LISTING.sub(rf"\1{LEFT_OUT}", html).replace(SOLUTION, SOLUTION + LEFT_OUT)


def introduced(index, pages):
    """Return the index with each page's place in the navigation and its description.

    index: what the search plugin has written, as text.
    pages: (address, title in the navigation, description) of each page.
    """
    index = json.loads(index)
    known = {address: (title, about) for address, title, about in pages}
    for entry in index["docs"]:
        if entry["location"] in known:
            title, about = known[entry["location"]]
            if title.lower() not in entry["title"].lower():
                entry["title"] = f"{escape(title, quote=False)}: {entry['title']}"
            entry["text"] = f"<p>{escape(about, quote=False)}</p> {entry['text']}"
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))
