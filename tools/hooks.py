"""What MkDocs does besides rendering: stop at a page that is wrong, and keep the labs lean."""

import sys
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import anki, for_machines, gathered, questions, sheet, terms  # noqa: E402
from tools.lean_notebook import lean  # noqa: E402
from tools.pages import broken_includes, missing_nav_pages  # noqa: E402

ASKED = {}  # the interview questions of each page
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


def on_config(config):
    if config.strict:  # with --no-strict MkDocs warns, and a draft can be looked at
        _stop_at(missing_nav_pages(ROOT / "mkdocs.yml"))


def on_files(files, config):
    """Publish the rows of each experiment beside its page."""
    for chapter in ("evidence", "tasks"):
        for table in sorted((ROOT / "snippets" / chapter).glob("*.csv")):
            address = f"{chapter}/{table.name}"
            files.append(File.generated(config, address, abs_src_path=str(table)))
    return files


def on_page_markdown(markdown, page, config, files):
    _stop_at(broken_includes(Path(page.file.abs_src_path)))


def on_page_content(html, page, config, files):
    source = page.file.src_uri
    if source.endswith(".ipynb"):
        return lean(html, page, files, config.extra["colab"])
    if source == "glossary.md":
        return terms.with_anchors(html)
    if source != "index.md":
        glossary = files.get_file_from_path("glossary.md").url_relative_to(page.file)
        html = terms.explained(html, config.extra["terms"], glossary)
    if source.startswith("interview/"):
        ASKED[page.url] = list(questions.read(html, page.title, page.url))
    return html


def on_env(env, config, files):
    """All pages are rendered: fill those that gather what stands on others."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    pages = [page for page in pages if page.content]
    gathered.fill_exercises(pages, CHAPTERS)
    gathered.fill_sheet(pages, [question for of_page in ASKED.values() for question in of_page])


def on_post_page(output, page, config):
    """Structured data in the head of the page."""
    about = page.meta.get("description", "")
    data = [for_machines.article(page.title, about, page.canonical_url)]
    if ASKED.get(page.url):
        data.append(for_machines.questions_and_answers(ASKED[page.url]))
    return output.replace("</head>", "".join(map(for_machines.script, data)) + "</head>", 1)


def on_nav(nav, config, files):
    config.extra["pages"] = nav.pages
    config.extra["terms"] = terms.glossary(files.get_file_from_path("glossary.md").content_string)


def on_post_build(config):
    """Write what is made from several pages at once."""
    site = Path(config.site_dir)
    asked = [question for of_page in ASKED.values() for question in of_page]
    (site / "interview/questions.json").write_text(questions.as_json(asked), encoding="utf-8")
    anki.write(asked, site / "interview/cnn-vs-rnn.apkg", config.site_url or "")
    alone = sheet.html(asked, config.site_name, config.site_url or "")
    (site / "interview/cnn-vs-rnn-questions.html").write_text(alone, encoding="utf-8")
    listed = []
    for page in config.extra["pages"]:
        file = Path(page.file.abs_src_path)
        source = file.read_text(encoding="utf-8")
        lab = file.suffix == ".ipynb"
        markdown = for_machines.of_notebook(source) if lab else for_machines.whole(page.markdown)
        (site / page.url / "index.md").write_text(markdown, encoding="utf-8")
        chapter = page.ancestors[-1].title if page.ancestors else "Start"
        about = page.meta.get("description", "")
        listed.append((chapter, page.title, f"{page.url}index.md", about))
    text = for_machines.llms(
        config.site_name, config.site_description, listed, config.site_url or ""
    )
    (site / "llms.txt").write_text(text, encoding="utf-8")
