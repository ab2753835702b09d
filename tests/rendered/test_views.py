"""Every page is seen, with lists and services as people see them, in each language."""

from __future__ import annotations

from bot.content.content import Content
from bot.directory.contact import Phone
from bot.directory.service import Service
from bot.rendered.views import View, views
from tests.conftest import NOW

BATHS = Service(id="baths", name="Bains", offers=("shower",), lat=48.88, lon=2.35)
LINE = Service(id="line", name="Une très longue ligne", offers=("shower",), phones=(Phone("15"),))
GONE = Service(id="gone", name="Parti", offers=("shower",), status="closed")


def seen(content: Content, *services: Service) -> list[View]:
    return list(views(content, services, content.pack.languages, NOW))


def test_every_page_is_seen_in_every_language(small: Content) -> None:
    pages = {(view.page, view.language) for view in seen(small)}
    assert pages == {(page, lang) for page in small.nodes for lang in small.pack.languages}


def test_every_question_and_every_outcome_is_seen(small: Content) -> None:
    said = [text for view in seen(small) if view.language == "fr" for text in view.reply.texts]
    assert any("bottes" in text for text in said)
    questions = {question.text for question in small.decisions["wear"].questions.values()}
    assert questions <= set(said)


def test_a_list_is_filled_with_what_has_most_to_say_and_each_service_is_seen(
    small: Content,
) -> None:
    french = [view for view in seen(small, BATHS, LINE, GONE) if view.language == "fr"]
    lists = [view.reply for view in french if len(view.reply.places) == 2]
    assert [one.service.id for one in lists[0].places] == ["line", "baths"]
    alone = [view.reply.places[0].service.id for view in french if len(view.reply.places) == 1]
    assert sorted(alone) == ["baths", "line"]
