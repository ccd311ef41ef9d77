"""The bibliography to download: read strictly by pybtex, and the papers that the pages link to."""

import re
from collections import Counter

import pytest
from paths import DOCS, shown
from pybtex import errors
from pybtex.database import parse_file
from pybtex.plugin import find_plugin

from tools.pages import all_pages

BIBLIOGRAPHY = DOCS / "further/cnn-vs-rnn.bib"
PAPERS = DOCS / "further/papers.md"
ALWAYS = {"title", "year"}
FIELDS = {  # what each type of entry has besides its authors
    "article": {"journal"},
    "inproceedings": {"booktitle"},
    "incollection": {"booktitle", "publisher"},
    "techreport": {"institution"},
    "misc": {"eprint"},
}
ARXIV = re.compile(r"https?://(?:www\.)?arxiv\.org/(?:abs|pdf|html)/(\d{4}\.\d{4,5})")
DOI = re.compile(r"https?://(?:dx\.)?doi\.org/(10\.[^\s)\"<>\]]+)")


def entries():
    errors.set_strict_mode(True)  # a repeated key is an error, not a warning
    return parse_file(BIBLIOGRAPHY, "bibtex", encoding="utf-8").entries


ENTRIES = entries()
each = pytest.mark.parametrize("key", list(ENTRIES))


def cited():
    """{arXiv number or DOI in lower case: the first page that links to it}."""
    found = {}
    for page in all_pages():
        text = page.read_text(encoding="utf-8")
        for name in [*ARXIV.findall(text), *DOI.findall(text)]:
            found.setdefault(name.lower(), shown(page))
    return found


def names(entry):
    return {entry.fields[field].lower() for field in ("eprint", "doi") if field in entry.fields}


@each
def test_entry_has_the_fields_of_its_type(key):
    entry = ENTRIES[key]
    assert entry.type in FIELDS, f"{key}: @{entry.type} is not used here"
    missing = (ALWAYS | FIELDS[entry.type]) - set(entry.fields)
    assert not missing, f"{key} lacks {', '.join(sorted(missing))}"
    empty = [name for name, value in entry.fields.items() if not value.strip()]
    assert not empty, f"{key}: {empty} say nothing"


@each
def test_entry_is_written_as_the_others(key):
    entry = ENTRIES[key]
    assert re.fullmatch(r"[a-z]+\d{4}[a-z0-9]+", key), f"{key}: surname, year, word of the title"
    assert re.fullmatch(r"(19|20)\d\d", entry.fields["year"]), f"{key}: in which year?"
    assert entry.fields["year"] in key, f"{key} is of {entry.fields['year']}"
    assert entry.persons["author"], f"{key}: who wrote it?"
    for person in entry.persons["author"]:
        written = str(person)
        assert person.last_names and "et al" not in written, f"{key}: {written}? Write: and others"
    if "eprint" in entry.fields:
        assert re.fullmatch(r"\d{4}\.\d{4,5}", entry.fields["eprint"]), f"{key}: an arXiv number"
        assert entry.fields.get("archivePrefix") == "arXiv", f"{key}: say archivePrefix = {{arXiv}}"
    if "doi" in entry.fields:
        assert entry.fields["doi"].startswith("10."), f"{key}: the DOI without its address"


def test_keys_are_unique_and_in_order():
    keys = [key.lower() for key in ENTRIES]
    assert keys == sorted(set(keys))


def test_no_paper_is_there_twice():
    count = Counter(name for entry in ENTRIES.values() for name in names(entry))
    twice = [name for name, times in count.items() if times > 1]
    assert not twice, f"two entries for {twice}"


def test_each_paper_that_a_page_links_to_has_its_entry():
    known = set().union(*map(names, ENTRIES.values()))
    missing = {name: page for name, page in cited().items() if name not in known}
    told = "\n".join(f"{page}: {name}" for name, page in missing.items())
    assert not missing, f"not in {shown(BIBLIOGRAPHY)}:\n{told}"


def test_each_entry_is_cited_on_a_page():
    linked = set(cited())
    text = "\n".join(page.read_text(encoding="utf-8") for page in all_pages())
    listed = PAPERS.read_text(encoding="utf-8").lower()
    idle = []
    for key, entry in ENTRIES.items():
        title = re.sub(r"[{}]", "", entry.fields["title"]).partition(":")[0].lower()
        address = entry.fields.get("url")
        if not (names(entry) & linked or (address and address in text) or title in listed):
            idle.append(key)
    assert not idle, f"no page links to {idle}: take them out of {shown(BIBLIOGRAPHY)}"


def test_the_page_says_how_many_entries_there_are():
    assert f"(BibTeX, {len(ENTRIES)} entries)" in PAPERS.read_text(encoding="utf-8")


def test_pybtex_can_typeset_the_list():
    style = find_plugin("pybtex.style.formatting", "plain")()
    backend = find_plugin("pybtex.backends", "text")()
    lines = [item.text.render(backend) for item in style.format_entries(ENTRIES.values())]
    assert len(lines) == len(ENTRIES)
    odd = [line for line in lines if re.search(r"[{}\\]", line)]
    assert not odd, "\n".join(odd)
