"""Everything that has to be said in every language, each with its context and its place."""

from __future__ import annotations

from pathlib import Path

from bot.content.content import Content
from bot.content.interface import NAMES
from bot.content.messages import Message, messages
from bot.content.read import read_draft
from bot.directory.service import Service
from tests.making import DECISION, TODAY, TOPIC, content_of, write_pack


def test_every_text_has_a_context_of_its_own(made: Content) -> None:
    contexts = [message.context for message in messages(made)]
    assert len(contexts) == len(set(contexts))


def test_pages_tables_offers_and_the_engines_words_are_all_there(made: Content) -> None:
    contexts = {message.context for message in messages(made)}
    assert {f"interface:{name}" for name in NAMES} <= contexts
    assert {
        "test.home#text",
        "test.home#option:test.page",
        "wear#question:sky#text",
        "wear#question:sky#option:2",
        "wear#addon:scarf",
        "offer:shower",
    } <= contexts
    assert "test.wear#text" not in contexts


def test_a_page_comes_with_its_place_its_note_and_its_limits(folder: Path) -> None:
    noted = TOPIC.replace("text: Bonjour", "text: Bonjour\n    note: Une salutation.")
    found = {
        message.context: message for message in messages(content_of(write_pack(folder, noted)))
    }
    path = "content/topics/test.yaml"
    assert found["test.home#text"] == Message(
        "test.home#text", "Bonjour", path, 3, "Une salutation.", 300
    )
    assert found["test.home#option:test.page"] == Message(
        "test.home#option:test.page", "Une page", path, 3, "", 20
    )


def test_the_words_of_a_table_have_their_limits(made: Content) -> None:
    most = {message.context: message.most for message in messages(made)}
    assert most["wear#question:sky#text"] == 300
    assert most["wear#question:sky#option:1"] == 20
    assert most["wear#addon:scarf"] == 200
    assert most["offer:shower"] == 20


def test_an_option_with_an_id_is_named_by_it(folder: Path) -> None:
    topic = TOPIC.replace(
        "{to: test.page, label: Une page}", "{to: test.page, label: Une, id: one}"
    )
    contexts = [message.context for message in messages(content_of(write_pack(folder, topic)))]
    assert "test.home#option:one" in contexts


def test_the_notes_of_services_are_translated_too(made: Content) -> None:
    service = Service(
        id="baths", name="Bains", offers=("shower",), note="Serviettes", bring="Savon"
    )
    found = [message for message in messages(made, [service]) if "baths" in message.context]
    assert [(message.context, message.text) for message in found] == [
        ("service:baths#note", "Serviettes"),
        ("service:baths#bring", "Savon"),
    ]


def test_a_draft_has_the_messages_of_its_content(folder: Path) -> None:
    write_pack(folder, decisions__wear=DECISION)
    draft = read_draft(folder, TODAY)
    assert "wear#addon:bag" in {message.context for message in messages(draft)}
