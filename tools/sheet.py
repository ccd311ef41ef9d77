"""The questions with their short answers as one file to keep, which needs nothing else."""

from html import escape

from tools.anki import linked

STYLE = """
@page { size: A4; margin: 15mm; }
body { font: 10pt/1.45 system-ui, sans-serif; max-width: 48em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.15em; break-after: avoid; }
dt { font-weight: 650; break-after: avoid; } dd { margin: 0 0 0.7em; break-inside: avoid; }
dd p { margin: 0; }
@media print { body { margin: 0; padding: 0; } }
"""


def html(questions, site_name, site_url=""):
    """A whole HTML page; links lead to `site_url`, or are left out where it is not known."""
    title = f"{site_name}: forty interview questions"
    parts = []
    for theme in dict.fromkeys(q.theme for q in questions):
        parts.append(f"<h2>{escape(theme)}</h2>\n<dl>")
        for q in (q for q in questions if q.theme == theme):
            short = linked(q.short, q.address, site_url)
            parts.append(f"<dt>{q.number}. {escape(q.ask)}</dt>\n<dd>{short}</dd>")
        parts.append("</dl>")
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        '<meta name="description" content="Forty interview questions on convolutional and '
        'recurrent networks with their short answers, in one file to keep.">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<h1>{escape(title)}</h1>\n" + "\n".join(parts) + "\n</body>\n</html>\n"
    )
