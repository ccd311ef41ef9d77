"""What MkDocs does besides rendering: stop at a page that is wrong, and keep the labs lean."""

import sys
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import gathered, questions  # noqa: E402
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
    if page.file.src_uri.endswith(".ipynb"):
        return lean(html, page, files, config.extra["colab"])
    if page.file.src_uri.startswith("interview/"):
        ASKED[page.url] = list(questions.read(html, page.title, page.url))
    return html


def on_env(env, config, files):
    """All pages are rendered: fill those that gather what stands on others."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    gathered.fill_exercises([page for page in pages if page.content], CHAPTERS)


def on_post_build(config):
    """Write what is made from several pages at once."""
    asked = [question for of_page in ASKED.values() for question in of_page]
    interview = Path(config.site_dir) / "interview"
    (interview / "questions.json").write_text(questions.as_json(asked), encoding="utf-8")
