"""How a wikilink names a note: by the name of its file or by its title, spelled in any way."""

import re

_BETWEEN = re.compile(r"[\s_-]+")
_SILENT = re.compile(r"[^\w ]")


def page_key(page: str) -> str:
    """Return what the spellings of a page share: `ai_models`, `AI-Models`, `AI Models#costs`."""
    page = page.split("#", 1)[0].split("^", 1)[0].rsplit("/", 1)[-1].removesuffix(".md")
    return _SILENT.sub("", _BETWEEN.sub(" ", page)).strip().lower()
