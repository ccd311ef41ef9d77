"""What MkDocs does besides rendering: stop at a page that is wrong, and keep the labs lean."""

import functools
import gc
import sys
from pathlib import Path

import pymdownx.highlight
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File
from pygments.token import STANDARD_TYPES, Name, Operator, Punctuation, Whitespace

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import anki, for_machines, found, gathered, labs, questions, sheet, terms  # noqa: E402
from tools import search_index as index  # noqa: E402
from tools.lean_notebook import lean  # noqa: E402
from tools.one_style_sheet import gather  # noqa: E402
from tools.pages import broken_includes, missing_nav_pages, say_it_again  # noqa: E402
from tools.plain_code import after_the_index, before_the_index  # noqa: E402
from tools.policy import under_policy  # noqa: E402
from tools.small_pictures import within  # noqa: E402
from tools.zip import without_downloads  # noqa: E402

# The trees of pages are no garbage, and looking for some is a tenth of a build.
gc.set_threshold(50_000, 20, 50)
# Pygments looks through all of its languages for each listing anew.
pymdownx.highlight.get_lexer_by_name = functools.cache(pymdownx.highlight.get_lexer_by_name)
# Names, signs and blanks have the colour of the text around them: without an element for each, a
# page has half as many to lay out.
for plain in (Name, Name.Namespace, Operator, Punctuation, Whitespace):
    STANDARD_TYPES[plain] = ""

ASKED = {}  # the interview questions of each page
RUN = {"served": False}  # by `mkdocs serve`, which adds a script of its own to each page
CHAPTERS = {  # the pages of exercises, and the parts of the guide that each gathers
    "architecture": ["architecture"],
    "applications": ["applications"],
    "data": ["data"],
    "training": ["training"],
    "evidence": ["evidence"],
    "choosing": ["comparison", "choosing", "interview", "further", "conclusion", "about"],
}


def _stop_at(messages):
    messages = list(messages)
    if messages:
        raise PluginError("\n".join(messages))


def on_startup(command, dirty):
    RUN["served"] = command == "serve"


def on_config(config):
    say_it_again()
    if config.strict:  # with --no-strict MkDocs warns, and a draft can be looked at
        _stop_at(missing_nav_pages(ROOT / "mkdocs.yml"))


def on_files(files, config):
    """One style sheet for all pages; and the rows of each experiment beside its page."""
    gather(files, config, ROOT / "docs")
    for chapter in ("evidence", "tasks"):
        for table in sorted((ROOT / "snippets" / chapter).glob("*.csv")):
            address = f"{chapter}/{table.name}"
            files.append(File.generated(config, address, abs_src_path=str(table)))
    return files


def on_page_markdown(markdown, page, config, files):
    _stop_at(broken_includes(Path(page.file.abs_src_path)))


def on_page_content(html, page, config, files):
    source = page.file.src_uri
    if not config.extra["downloads"]:
        html = without_downloads(html)
    if source.endswith(".ipynb"):
        page.meta["search"] = {"boost": 0.5}  # a lab draws on pages that explain more
        return lean(html, page, files, config.extra["colab"])
    if source == "glossary.md":
        return terms.with_anchors(html)
    if source != "index.md":
        glossary = files.get_file_from_path("glossary.md").url_relative_to(page.file)
        html = terms.explained(html, config.extra["terms"], glossary)
    if source.startswith("interview/"):
        ASKED[page.url] = list(questions.read(html, page.title, page.url))
    return within(html)


def on_env(env, config, files):
    """All pages are rendered: fill those that gather what stands on others."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    pages = [page for page in pages if page.content]
    gathered.fill_exercises(pages, CHAPTERS)
    gathered.fill_sheet(pages, [question for of_page in ASKED.values() for question in of_page])


def _on_page_context(context, page, config, nav):
    context["heading"] = found.heading(page)  # see overrides/main.html
    if config.site_url and not RUN["served"]:
        context["card"] = config.site_url + found.card(page.url)
    return context


on_page_context = CombinedEvent(  # the search plugin reads a page between the first and the last
    event_priority(100)(before_the_index),
    event_priority(-100)(after_the_index),
    _on_page_context,
)


def on_post_page(output, page, config):
    """Structured data in the head of the page, and the policy that binds the whole of it."""
    about = page.meta.get("description", "")
    data = [for_machines.article(found.heading(page), about, page.canonical_url)]
    if ASKED.get(page.url):
        data.append(for_machines.questions_and_answers(ASKED[page.url]))
    output = output.replace("</head>", "".join(map(for_machines.script, data)) + "</head>", 1)
    return under_policy(output, **RUN)


def on_post_template(output, template_name, config):
    return under_policy(output, **RUN) if template_name == "404.html" else output


def on_nav(nav, config, files):
    config.extra["pages"] = nav.pages
    config.extra["terms"] = terms.glossary(files.get_file_from_path("glossary.md").content_string)


def on_post_build(config):
    """Write what is made from several pages at once."""
    site = Path(config.site_dir)
    about = [(p.url, p.title, p.meta.get("description", "")) for p in config.extra["pages"]]
    searched = site / "search/search_index.json"
    text = index.introduced(searched.read_text(encoding="utf-8"), about)
    searched.write_text(text, encoding="utf-8")
    (site / "robots.txt").write_text(found.robots(config.site_url), encoding="utf-8")
    if config.site_url and not RUN["served"]:  # a card is asked for by its whole address
        from tools import cards

        for page in config.extra["pages"]:
            chapter = page.ancestors[-1].title if page.ancestors else ""
            card = site / found.card(page.url)
            cards.write(card, found.heading(page), chapter, config.site_name, ROOT / ".cache/cards")
        log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
        changes = found.feed(log, config.site_name, config.site_url)
        (site / "changes.xml").write_text(changes, encoding="utf-8")
    asked = [question for of_page in ASKED.values() for question in of_page]
    (site / "interview/questions.json").write_text(questions.as_json(asked), encoding="utf-8")
    anki.write(asked, site / "interview/cnn-vs-rnn.apkg", config.site_url or "")
    alone = sheet.html(asked, config.site_name, config.site_url or "")
    alone = under_policy(alone)
    (site / "interview/cnn-vs-rnn-questions.html").write_text(alone, encoding="utf-8")
    listed = []
    for page in config.extra["pages"]:
        file = Path(page.file.abs_src_path)
        source = file.read_text(encoding="utf-8")
        lab = file.suffix == ".ipynb"
        markdown = labs.markdown(source) if lab else for_machines.whole(page.markdown)
        (site / page.url / "index.md").write_text(markdown, encoding="utf-8")
        chapter = page.ancestors[-1].title if page.ancestors else "Start"
        about = page.meta.get("description", "")
        listed.append((chapter, page.title, f"{page.url}index.md", about))
    text = for_machines.llms(
        config.site_name, config.site_description, listed, config.site_url or ""
    )
    (site / "llms.txt").write_text(text, encoding="utf-8")
