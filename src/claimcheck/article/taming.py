"""Markup made harmless before it is parsed, whatever it is like.

The HTML5 parser's work grows with the square of the nesting depth (100,000 open `<div>` take it forty seconds) and of
the attributes of one tag, and it repeats open formatting elements in every paragraph that follows. So the markup is
read here tag by tag, as the standard's tokenizer reads it, and written anew: what nests too deep is left out and its
text kept, and nothing is left that the parser could read in another way than it was read here (comments, scripts,
styles and pictures drawn in the page are emptied).
"""

from __future__ import annotations

import re

from claimcheck.article.wordlist import words

# Real pages stay below 60 levels. Beyond this the tags are left out and their text is kept.
MAX_DEPTH = 200
# Tags that are left in one page, against floods of empty elements; the pages measured have 6,000 at most.
MAX_TAGS = 100_000
# Characters of one tag (pictures as data) and attributes of one; beyond, a tag loses all of them, since the parsers
# compare each attribute with all others.
MAX_TAG = 20_000
MAX_ATTRIBUTES = 100
# Formatting elements open at once: each is opened anew in every paragraph until it is closed.
MAX_FORMATTING = 8
# Drawings without an end or with paragraphs inside, each of which may be looked through to the end of the page.
MAX_BROKEN = 4

_NEXT = re.compile(r"<(?=[a-zA-Z/!?])")
# The standard's tokenizer: white space and slashes between attributes, quotes only after "=", everything else a name.
_ATTRIBUTE = (
    r"""[ \t\n\f\r/]*+[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+"""
    r"""(?:[ \t\n\f\r]*+=[ \t\n\f\r]*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\f\r"'>][^ \t\n\f\r>]*+|(?=>)))?+"""
)
_ONE_ATTRIBUTE = re.compile(_ATTRIBUTE)
# Cells that reach over others are filled in one by one by the extractors, in time that grows with the square of a row.
_SPAN = re.compile(r"[ \t\n\f\r/]*+(?:row|col)span(?=[ \t\n\f\r=]|\Z)", re.I)
_START = re.compile(r"<(/?)([a-zA-Z][^ \t\n\f\r/>]*+)")
_CLOSE = re.compile(r"[ \t\n\f\r/]*+>")
_TAG = re.compile(rf"{_START.pattern}((?:{_ATTRIBUTE}){{0,{MAX_ATTRIBUTES}}}+){_CLOSE.pattern}")
_COMMENT_END = re.compile(r"--!?>")
_DOCTYPE = re.compile(r"<!doctype[^<>]{0,300}>", re.I)
_ANY_TAG = re.compile(r"<[^<>]*>")
_NOTHING = "<!---->"  # keeps apart what stood apart

# Elements whose content is text up to their end tag, whatever it looks like.
_RAW = {
    name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.I)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "annotation")
}
_SHOWN_RAW = words("title xmp")
_SVG = re.compile(r"<(/?)svg(?=[ \t\n\f\r/>])", re.I)
# What ends a drawing in the middle, by the standard, and is shown.
_BREAKS_OUT = re.compile(r"<(?:p|div|h[1-6]|ul|ol|li|table|img|span|br)(?=[ \t\n\f\r/>])", re.I)

# Elements that need no end tag, or take none: they never nest in themselves.
_UNNESTED = words(
    """
    p li dt dd tr td th thead tbody tfoot option colgroup area base br col embed hr img input link meta source track wbr
    param frame html head body keygen bgsound basefont
    """
)
_FORMATTING = words("a b big code em font i nobr s small strike strong tt u")
_BARRIERS = words("table template object applet marquee caption button")
# Left out, with their text kept in its place: they follow rules of their own, and nothing here depends on them.
_LEFT_OUT = words(
    """
    ruby rt rp rb rtc optgroup math mspace mprescripts none svg foreignobject path g circle ellipse rect line polyline
    polygon defs use symbol lineargradient radialgradient stop clippath mask filter text tspan
    """
)
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
# End tags that reach over everything but the barriers; all others stop at the next of the special elements.
_REACHING = words(
    """
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup
    listing main menu nav ol pre search section summary ul h1 table select applet marquee object template button caption
    """
)
_SPECIAL = _REACHING | words("form frameset noscript noframes iframe textarea title style script xmp plaintext")


def tamed(markup: str) -> str:
    """Return markup that means the same and can be parsed in linear time. Takes linear time; never raises."""
    return _Tamer(markup).run()


class _Tamer:
    """The state of one pass through the markup."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.out: list[str] = []
        self.open: list[str] = []  # names of open elements, outermost first
        self.formatting = 0
        self.broken = 0  # drawings that were none

    def run(self) -> str:
        """Read to the end."""
        markup, out = self.markup, self.out
        at = tags = 0
        for _ in range(2 * MAX_TAGS):
            found = _NEXT.search(markup, at)
            if found is None or tags >= MAX_TAGS:
                break
            start = found.start()
            out.append(markup[at:start])
            tag = _TAG.match(markup, start)
            if tag is not None:
                tags += 1
                at = self.tag(tag)
            elif (begun := _START.match(markup, start)) is not None:
                at = self.long_tag(begun)
            else:
                at = self.declaration(start)
            if at < 0:
                return "".join(out)
        else:
            found = _NEXT.search(markup, at)
        rest = markup[at:]
        out.append(rest if found is None else _ANY_TAG.sub(" ", rest).replace("<", "&lt;"))
        return "".join(out)

    def declaration(self, start: int) -> int:
        """Pass over a comment or the like; return where it ends, -1 if never."""
        markup = self.markup
        if markup.startswith("<!--", start):
            if markup.startswith((">", "->"), start + 4):
                end = markup.index(">", start) + 1
            else:
                closing = _COMMENT_END.search(markup, start + 4)
                end = closing.end() if closing else -1
            self.out.append(_NOTHING)
            return end
        doctype = _DOCTYPE.match(markup, start)
        self.out.append(doctype.group() if doctype else _NOTHING)
        return markup.find(">", start) + 1 or -1

    def tag(self, found: re.Match[str]) -> int:
        """Take a tag in; return where to go on, -1 for nowhere."""
        name = found.group(2).lower()
        if found.group(1):
            self.close(name)
            self.out.append(_NOTHING if name in _LEFT_OUT else f"</{name}>")
            return found.end()
        if name == "plaintext":
            self.out.append("<pre>" + self.markup[found.end() :].replace("<", "&lt;"))
            return -1
        raw = _RAW.get(name)
        if raw is not None:
            return self.raw(found, name, raw)
        if name in _LEFT_OUT:
            self.out.append(_NOTHING)
            return self.after_drawing(found.end()) if name == "svg" else found.end()
        self.out.append(self.written(found, name) if self.opens(name) else _NOTHING)
        return found.end()

    def long_tag(self, begun: re.Match[str]) -> int:
        """Take in a tag with too many attributes, without them; -1 if it never ends: nothing after it is shown."""
        at = begun.end()
        while (one := _ONE_ATTRIBUTE.match(self.markup, at)) is not None:
            at = one.end()
        closing = _CLOSE.match(self.markup, at)
        if closing is None:
            return -1
        name = begun.group(2).lower()
        if begun.group(1) or name in _RAW or name == "plaintext" or name in _LEFT_OUT:
            self.out.append(_NOTHING)
        else:
            self.out.append(f"<{name}>" if self.opens(name) else _NOTHING)
        return closing.end()

    def opens(self, name: str) -> bool:
        """Note an open element; whether it may stand."""
        if name in _UNNESTED:
            return True
        if name == "a":
            self.close("a")  # a link ends where the next begins
        if len(self.open) >= MAX_DEPTH:
            return False
        if name in _FORMATTING:
            if self.formatting >= MAX_FORMATTING:
                return False
            self.formatting += 1
        self.open.append("h1" if name in _HEADINGS else name)
        return True

    def close(self, name: str) -> None:
        """Forget what an end tag closes; by the standard, and never more than the parser would."""
        name = "h1" if name in _HEADINGS else name
        opened = self.open
        if name not in opened:
            return
        alone = name in _FORMATTING or name == "form"
        reaches = alone or name in _REACHING
        for at in range(len(opened) - 1, -1, -1):
            other = opened[at]
            if other == name:
                gone = [opened.pop(at)] if alone else opened[at:]
                if not alone:
                    # Formatting goes on after a block that was closed around it.
                    opened[at:] = [one for one in gone if one in _FORMATTING]
                else:
                    self.formatting -= name in _FORMATTING
                return
            if other in _BARRIERS or (not reaches and other in _SPECIAL):
                return

    def written(self, found: re.Match[str], name: str) -> str:
        """Return a tag as it is to be parsed."""
        said = found.group(3)
        if len(said) > MAX_TAG:
            return f"<{name}>"
        if name in ("td", "th") and "span" in said.lower():
            kept = (one for one in _ONE_ATTRIBUTE.findall(said) if not _SPAN.match(one))
            return f"<{name}{''.join(kept)}>"
        return found.group()

    def raw(self, found: re.Match[str], name: str, ending: re.Pattern[str]) -> int:
        """Take in an element whose content is no markup; only titles, examples and data are kept."""
        closing = ending.search(self.markup, found.end())
        end = closing.start() if closing else len(self.markup)
        content = self.markup[found.end() : end]
        tag = self.written(found, name)
        if name in _SHOWN_RAW:
            shown = content.replace("<", "&lt;")
            self.out.append(f"{tag if name == 'title' else '<pre>'}{shown}</{name if name == 'title' else 'pre'}>")
        elif name == "script" and "json" in found.group(3).lower():
            data = content.replace("<!--", "").replace("-->", "").replace("<", "\\u003c")
            self.out.append(f"{tag}{data}</script>")
        elif name == "iframe":
            self.out.append(f"{tag}</iframe>")  # what a frame shows tells a viewer, a player and a guard
        else:
            self.out.append(_NOTHING)
        if closing is None:
            return -1
        after = self.markup.find(">", end)
        return after + 1 or -1

    def after_drawing(self, start: int) -> int:
        """Return where a drawing that begins at `start` ends; `start` itself when it never does or holds text."""
        if self.broken >= MAX_BROKEN:
            return start
        depth, at = 1, start
        while depth:
            found = _SVG.search(self.markup, at)
            if found is None:
                break
            depth += -1 if found.group(1) else 1
            at = found.end()
        if depth or _BREAKS_OUT.search(self.markup, start, at):
            self.broken += 1
            return start
        return self.markup.find(">", at) + 1 or start
