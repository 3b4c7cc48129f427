"""The marks that may stand within a block of Markdown, as one pattern, and what each reads as."""

import html
import re

from bot.notes.markdown.marks import CITATION

# Stands where a line was broken by force.
BREAK = "\ue001"

# A formula, which money is not: `$3 to $120`.
_MATH = r"""
    \$\$ (?: (?! \[\[ | </ | <a\b ) [^$] ){1,2000} \$\$
    | \$ (?! [\s$0-9] ) (?= [^$\n]{0,200} [\\^_={}+<>] | [\w.,!()/|-]{1,40} \$ )
      (?: (?! \[\[ | </ | <a\b ) [^$\n] ){0,200} (?<! [\s\\$] ) \$ (?! [0-9A-Za-z] )
"""
_BLOCK_TAG = r"br|hr|p|div|li|ul|ol|dl|dt|dd|h[1-6]|tr|td|th|table|section|article|details|summary"
# What a mark may begin with: tried first, since most characters begin none.
_FIRST = r"(?= [<\[(\]|`$\\&*_~=!\u3010] | [ ][ ^] )"
MARKS = re.compile(
    rf"""
    {_FIRST} (?: {CITATION}
    | (?P<wiki> \\?\[\\?\[ (?: (?P<page> [^\[\]|\n]{{1,300}} )
        (?: (?P<piped> \| ) (?P<half> (?= [^\[\]\n]{{0,300}} \] (?!\]) ) )? | \]\]? ) )? )
    | (?P<close> \\?\]\\?\] | \] )
    | (?P<pipe> \| )
    | (?P<note> \[\^ (?P<mark> [^\[\]\s]{{1,40}} ) \] :? )
    | (?P<link> (?P<image> !? ) \[ (?P<label> [^\[\]]{{0,300}} ) \]
        \( [^()\s]{{0,500}} (?: \([^()\s]{{0,100}}\) [^()\s]{{0,100}} )?
        (?: \s+ "[^"\n]{{0,200}}" )? \) )
    | (?P<code> (?<!`) (?P<ticks> `++ ) (?P<literal> [^`]++ ) (?P=ticks) (?!`) )
    | (?P<math> {_MATH} )
    | (?P<break> </?(?:{_BLOCK_TAG})\b[^<>]{{0,500}}> | (?<![ ]) [ ]{{2,}}+ (?=\n) | \\(?=\n) )
    | (?P<struck> </?(?i:s|del|strike)\b[^<>]{{0,500}}> )
    | (?P<tag> </?[A-Za-z][^<>]{{0,2000}}> | <!-- )
    | (?P<entity> &(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}}); )
    | (?P<escape> \\ (?P<escaped> [!-/:-@\[-`{{-~] ) )
    | (?P<emphasis> \*+ | _+ | ~~ | == )
    | (?P<anchor_id> [ ] \^[A-Za-z0-9-]{{1,40}} $ )
    | (?P<task> \A \[ [ xX] \] [ ] ) )
    """,
    re.VERBOSE | re.MULTILINE,
)
_TAG_IN_A_NAME = re.compile(r"</?[A-Za-z][^<>]*>?")


def plain(mark: re.Match[str]) -> str:
    """Return what a reader sees of a mark that needs nothing but itself to be read."""
    match mark.lastgroup:
        case "link":
            return "" if mark["image"] else _TAG_IN_A_NAME.sub("", mark["label"])
        case "break":
            return BREAK + "\n" * mark[0].count("\n")
        case "entity":
            character = html.unescape(mark[0])
            return character if character.isprintable() else " "
        case "escape":
            return mark["escaped"]
        case _:
            return "\n" * mark[0].count("\n")


def page_name(page: str) -> str:
    """Return what a link to another note shows: the page's name, without the folders above it."""
    name = _TAG_IN_A_NAME.sub("", page)
    return name.rsplit("/", 1)[-1].replace("_", " ")
