"""The content as a graph of pages: what can be reached, and the way back to home."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping


def neighbours(edges: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """For each page, the pages one tap away, in the order they are written."""
    result: dict[str, list[str]] = {}
    for start, end in edges:
        result.setdefault(start, []).append(end)
    return result


def distances(root: str, ways: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """How many taps from the root each page is that can be reached from it."""
    return _taps(reached([root], ways))


def _taps(before: Mapping[str, str]) -> dict[str, int]:
    """Taps from a root, for what :func:`reached` gives: there the page before comes first."""
    taps: dict[str, int] = {}
    for page, last in before.items():
        taps[page] = 0 if page == last else taps[last] + 1
    return taps


def behind(roots: Iterable[str], ways: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The page that "back" leads to from each page when nobody knows where a person came from.

    One tap nearer to a root, and of the page's own topic (what stands before the first dot) if any
    such page leads here: who reads about one thing does not want to land in another.
    """
    own = reached(roots, ways)
    taps = _taps(own)
    for page in taps:
        for neighbour in ways.get(page, ()):
            nearer = taps[page] < taps[neighbour]
            if nearer and _topic(page) == _topic(neighbour) != _topic(own[neighbour]):
                own[neighbour] = page
    return own


def _topic(page: str) -> str:
    return page.split(".", 1)[0]


def reached(roots: Iterable[str], ways: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Every page that can be reached from the roots, with the page before it (roots: themselves).

    Breadth first, so the way back is a shortest one; earlier roots win.
    """
    before: dict[str, str] = {}
    queue: deque[str] = deque()
    for root in roots:
        if root not in before:
            before[root] = root
            queue.append(root)
    while queue:
        page = queue.popleft()
        for neighbour in ways.get(page, ()):
            if neighbour not in before:
                before[neighbour] = page
                queue.append(neighbour)
    return before
