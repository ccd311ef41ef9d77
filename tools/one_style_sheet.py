"""The theme's style sheets and ours as one: a page is painted when one has come, not ten."""

import re

from mkdocs.structure.files import File

NAME = "stylesheets/guide.css"
THEMES = re.compile(r"assets/stylesheets/(main|palette)\.\w+\.min\.css(\.map)?$")
MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")
# While the colours of the page are set, at its start too, the theme takes its transitions from
# each element, and gives them back: all elements are styled twice more.
SWITCHING = re.compile(r"\[data-md-color-switching\] \*,[^{}]*\{transition-duration:[^{}]*\}")

# The theme shows the focus where its script says so; a browser knows itself, and without scripts.
BY_SCRIPT, BY_BROWSER = ".focus-visible", ":focus-visible"

# Behind the search of a small screen the page stands still. Fixed it would not follow the focus of
# one who is quicker than the theme's script, which lets it go a tenth of a second late. The circle
# that grows behind the search must not make it wider.
FIXED = "body[data-md-scrolllock]{position:fixed}"
STILL = "html:has({0}){{overflow:hidden}}{0}{{overflow-x:clip}}".format("body[data-md-scrolllock]")


def gather(files, config, docs):
    """Put NAME in the place of the style sheets of the theme and of `extra_css`, in that order."""
    themes = [file for file in files if THEMES.match(file.src_uri)]
    sheets = [
        file.content_string.replace(BY_SCRIPT, BY_BROWSER) for file in themes if file.is_css()
    ]
    if len(sheets) != 2:
        raise ValueError(f"the theme has other style sheets than it had: {themes}")
    sheets += [(docs / sheet).read_text(encoding="utf-8") for sheet in config.extra_css]
    content = SWITCHING.sub("", MAP.sub("", "\n".join(sheets))).replace(FIXED, STILL)
    files.append(File.generated(config, NAME, content=content))
    for file in themes:
        files.remove(file)
    config.extra_css = [NAME]
    config.extra["gathered"] = True  # see overrides/main.html
