"""Markdown as people read it: rendered on the server, and nothing in it that could act."""

import re
from functools import cache
from uuid import UUID

import nh3
from markdown_it import MarkdownIt
from mdit_py_plugins.tasklists import tasklists_plugin

_MENTION = re.compile(r"@\[([^\]\n]{1,100})\]\(person:([0-9a-f-]{36})\)")
_TAGS = {"p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em",
         "strong", "s", "a", "table", "thead", "tbody", "tr", "th", "td", "input", "label", "span"}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title", "class", "data-person"}, "input": {"type", "checked", "disabled"},
               "li": {"class"}, "ul": {"class"}, "ol": {"start"}, "code": {"class"}, "span": {"class", "data-person"},
               "th": {"align"}, "td": {"align"}}  # fmt: skip


def as_html(words: str) -> str:
    """The reading view of a text: GitHub's flavour, mentions marked, pictures as links, every tag allow-listed."""
    marked = _MENTION.sub(lambda m: f"[@{m[1]}](#person-{m[2]})", words)
    html = _renderer().render(marked)
    html = re.sub(
        r'<a href="#person-([0-9a-f-]{36})">(.*?)</a>',
        r'<span class="mention" data-person="\1">\2</span>',
        html,
    )
    return nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https", "mailto"},
                     link_rel="noopener noreferrer nofollow")  # fmt: skip


def mentions_in(words: str) -> list[UUID]:
    """The people a text calls by `@[Name](person:id)`, each once, in order."""
    return list(dict.fromkeys(UUID(found[2]) for found in _MENTION.finditer(words) if _is_id(found[2])))


def _is_id(words: str) -> bool:
    return bool(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", words))


@cache
def _renderer() -> MarkdownIt:
    rules = MarkdownIt("gfm-like", {"html": False, "linkify": True, "breaks": True, "maxNesting": 20})
    rules.disable("image")
    return rules.use(tasklists_plugin, label=True)
