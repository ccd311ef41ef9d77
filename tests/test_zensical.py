"""The comparison of the two builds sees what differs, and that its own list is out of date."""

import pytest

from tools import zensical

PAGE = '<title>T</title><article><h1 id="a">A</h1><p>One <b>word</b>.</p>{}</article>'


@pytest.fixture
def told(tmp_path, monkeypatch):
    """The messages about two sites of one page each."""
    for name in ("PARTS", "PAGES", "FILES"):
        monkeypatch.setattr(zensical, name, {})

    def compare(ours, theirs, **lists):
        for name, entries in lists.items():
            monkeypatch.setattr(zensical, name, entries)
        for site, page in (("ours", ours), ("theirs", theirs)):
            (tmp_path / site).mkdir()
            (tmp_path / site / "index.html").write_text(page, encoding="utf-8")
        return zensical.compared(tmp_path / "ours", tmp_path / "theirs")[1]

    return compare


def test_the_same_content_in_other_tags_is_alike(told):
    assert not told(PAGE.format(""), PAGE.replace("<b>word</b>", "<i>word</i>").format("\n"))


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (("word", "world"), "text"),
        (('id="a"', 'id="b"'), "headings"),
        (("h1", "h2"), "headings"),
        (("<title>T", "<title>U"), "title"),
        (("{}", "<pre>a  b</pre>"), "code"),
        (("{}", '<img alt="" src="a.svg">'), "pictures"),
        (("{}", '<a href="../"></a>'), "links"),
    ],
)
def test_a_difference_is_told_by_its_kind(told, change, kind):
    messages = told(PAGE.format(""), PAGE.replace(*change).format(""))
    assert messages and messages[0].startswith(f"index.html: {kind}:")


def test_an_expected_difference_is_let_through(told):
    link = '<a class="term" href="../">word</a>'
    ours = PAGE.replace("<b>word</b>", link).format("")
    assert not told(ours, PAGE.format(""), PARTS={("a", "class", "term"): "a hook"})


def test_what_no_longer_differs_has_to_leave_the_list(told):
    lists = {"PARTS": {("a", "class", "term"): ""}, "PAGES": {"index.html": ""}, "FILES": {"x": ""}}
    messages = told(PAGE.format(""), PAGE.format(""), **lists)
    assert [message.split(":")[0] for message in messages] == ["a[class=term]", "index.html", "x"]


def test_an_address_in_a_tag_is_moved_and_others_are_not():
    tag = '<img alt="" src="../../figures/a.svg"><a href="../b/">'
    assert zensical.moved(tag) == '<img alt="" src="../figures/a.svg"><a href="b/">'
    assert zensical.moved(tag, index=True) == tag
    assert zensical.moved("[b](../b.md) `../`") == "[b](../b.md) `../`"


def test_a_link_to_a_lab_leads_to_its_page_in_markdown():
    assert zensical.moved("[lab](../labs/a_lab.ipynb)") == "[lab](../labs/a_lab.md)"
