"""What a link asks for: read as it was written, and nothing but what exists."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.content import Content
from bot.engine.link import SITE, Link, read_link, write_link

TELEGRAM_CARRIES = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


@pytest.mark.parametrize(
    ("payload", "language", "entry", "site"),
    [
        ("", "", "", ""),
        ("naloxone", "", "naloxone", ""),
        ("NALOXONE", "", "naloxone", ""),
        ("safer_use", "", "safer-use", ""),
        ("safer-use", "", "safer-use", ""),
        ("en", "en", "", ""),
        ("en_naloxone", "en", "naloxone", ""),
        ("en_safer_use", "en", "safer-use", ""),
        ("EN_SAFER-USE", "en", "safer-use", ""),
        ("ka_naloxone", "", "naloxone", ""),
        ("en_nonsense", "en", "", ""),
        ("nonsense", "", "", ""),
        ("_naloxone", "", "", ""),
        # With the code of a site.
        ("en_naloxone-B12", "en", "naloxone", "B12"),
        ("en_safer-use-GDN3", "en", "safer-use", "GDN3"),
        ("en_safer_use-gdn3", "en", "safer-use", "GDN3"),
        ("naloxone-B12", "", "naloxone", "B12"),
        ("en_-B12", "en", "", "B12"),
        ("-B12", "", "", "B12"),
        ("en_nonsense-B12", "en", "", "B12"),
        # What could be a telephone number, a name, a date, or too long, is not a code.
        ("en_naloxone-0612345678", "en", "", ""),
        ("en_naloxone-AHMED", "en", "", ""),
        ("en_naloxone-B1234", "en", "", ""),
        ("en_naloxone-ABCDE1", "en", "", ""),
        ("en_naloxone-1B2", "en", "", ""),
        ("en_naloxone-Б12", "en", "", ""),
        ("en_naloxone-ſ12", "en", "", ""),
    ],
)
def test_a_link_names_a_language_an_entry_and_a_site(
    small: Content, payload: str, language: str, entry: str, site: str
) -> None:
    assert read_link(small, payload) == (language, entry, site)


@given(st.text(st.characters(), max_size=80))
def test_any_link_gives_what_exists(small: Content, payload: str) -> None:
    language, entry, site = read_link(small, payload)
    assert language in ("", *small.pack.languages)
    assert entry in ("", *small.by_entry)
    assert site == "" or SITE.fullmatch(site)


@given(st.data(), st.from_regex(SITE, fullmatch=True) | st.just(""))
def test_what_is_written_is_read_again_and_telegram_carries_it(
    content: Content, data: st.DataObject, site: str
) -> None:
    language = data.draw(st.sampled_from(("", *content.pack.languages)))
    entry = data.draw(st.sampled_from(("", *content.by_entry)))
    link = Link(language, entry, site)
    payload = write_link(link)
    assert read_link(content, payload) == link
    assert payload == "" or TELEGRAM_CARRIES.fullmatch(payload)


def test_no_page_has_a_name_that_reads_as_the_code_of_a_site(content: Content) -> None:
    ends = [name.rpartition("-")[2].upper() for name in content.by_entry]
    assert not [end for end in ends if SITE.fullmatch(end)]
