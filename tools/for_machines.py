"""What programs read: each page as whole Markdown, llms.txt, structured data."""

import json
import re
import textwrap

from tools.pages import INCLUDE, ROOT

SNIPPET = re.compile(INCLUDE.pattern, re.MULTILINE)
MARK = re.compile(r"^ *# --8<-- \[\w+:[\w-]+\]\n", re.MULTILINE)  # no page shows them
LINK = re.compile(r"</?a\b[^>]*>")


def whole(markdown):
    """The Markdown of a page with the files that it includes in their places."""

    def included(match):
        code = (ROOT / "snippets" / match[1]).read_text(encoding="utf-8").rstrip("\n")
        if match[2]:
            inside = re.search(rf"\[start:{match[2]}\][^\n]*\n(.*?)\n[^\n]*\[end:", code, re.DOTALL)
            code = textwrap.dedent(inside[1])
        indent = re.match(r"\s*", match[0].lstrip("\n"))[0]
        return textwrap.indent(MARK.sub("", code + "\n").rstrip("\n"), indent)

    return re.sub(r'<data value="[^"]*">([^<]*)</data>', r"\1", SNIPPET.sub(included, markdown))


def llms(name, description, pages, site_url):
    """The text of llms.txt (llmstxt.org): what the guide is, and a link to each page's Markdown.

    pages: (chapter, title, address of the Markdown, description), in the order of the navigation.
    """
    lines = [f"# {name}", "", f"> {description}"]
    chapter = None
    for of, title, address, about in pages:
        if of != chapter:
            lines += ["", f"## {of}", ""]
            chapter = of
        lines.append(f"- [{title}]({site_url}{address}): {about}")
    return "\n".join(lines) + "\n"


def article(title, description, address):
    """A page as https://schema.org/TechArticle."""
    about = {"@context": "https://schema.org", "@type": "TechArticle", "headline": title}
    about |= {"description": description, "inLanguage": "en"}
    about["license"] = "https://creativecommons.org/licenses/by/4.0/"
    if address:
        about["url"] = address
    return about


def questions_and_answers(questions):
    """The questions of a page as https://schema.org/FAQPage, answered in short, without links."""
    entries = [
        {
            "@type": "Question",
            "name": question.ask,
            "acceptedAnswer": {"@type": "Answer", "text": LINK.sub("", question.short)},
        }
        for question in questions
    ]
    return {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": entries}


def script(data):
    """Structured data as it stands in a page; no `</script>` inside can end it early."""
    told = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/ld+json">{told}</script>'
