"""A decision page: asks the questions of its table one by one, then shows the outcome's page."""

from __future__ import annotations

import re
from datetime import datetime

from bot.content.content import Content
from bot.content.model import Decision, Node, key_of
from bot.decisions import answers as written
from bot.decisions.path import before
from bot.decisions.table import Answers, Ask, Choice, Decided, Question, finish
from bot.engine.kinds import message
from bot.engine.page import Page
from bot.engine.reply import Answer, Button
from bot.engine.session import Session, carried, luggage, spoken

_ANSWER = re.compile(r"\{answer\.([^{}\n]*)\}")
_NOT_TOLD = "…"


def show(
    content: Content, session: Session, node: Node, at: datetime, answer: Answer | None
) -> Page:
    """The next question, or the outcome. Answers to an older table are not read: it begins anew."""
    decision = content.decisions[node.table]
    if session.back in decision.outcomes.values():  # it would come back without its answers
        session = session._replace(back="")
    given = written.read(decision.table, session.answers)
    changed = given is None
    if given is None:
        given, session = {}, session._replace(answers="")
    step = written.step_of(decision.table, session.answers, given)
    match step:
        case Ask(slot):
            question = decision.table.question_of(slot)
            page = _question(content, session, node, decision, question, given)
        case Decided(outcome, _):
            there = session._replace(node=decision.outcomes[outcome], back="")
            page = message.show(content, there, content.nodes[there.node], at, None)
            page = with_outcome(content, page)
        case _:  # a hole that the check refuses: never silence, so the first question again
            return show(content, session._replace(answers=""), node, at, answer)
    if changed:
        note = content.phrase(session.lang, "table-changed")
        page = page._replace(texts=(note, *page.texts))
    return page


def _question(
    content: Content,
    session: Session,
    node: Node,
    decision: Decision,
    question: Question,
    given: Answers,
) -> Page:
    table, lang = decision.table, session.lang
    words = content.question_words(lang, decision, question.id)
    head = spoken(session) + key_of(node.id) + ("!" + key_of(session.back) if session.back else "")

    def leads_to(answers: Answers) -> str:
        return head + luggage(written.write(table, answers), session.place, session.filters)

    buttons = []
    for choice, label in zip(question.choices, words.labels, strict=True):
        if question.several:
            ticked = all(given.get(slot) == one for slot, one in choice.sets)
            text = content.phrase(lang, "ticked", label=label) if ticked else label
            buttons.append(Button(text, leads_to(_toggled(choice, given, ticked))))
        else:
            buttons.append(Button(label, leads_to({**given, **dict(choice.sets)})))
    if question.several:
        on = content.phrase(lang, "go-on")
        buttons.append(Button(on, leads_to(finish(question, table, given))))
    texts: tuple[str, ...] = (words.text,)
    if not given and node.text:
        texts = (content.words(lang, node).text, words.text)
    earlier = before(table, given)
    back = leads_to(earlier) if earlier is not None else ""
    return Page(session, texts, tuple(buttons), words.state, back)


def _toggled(choice: Choice, given: Answers, ticked: bool) -> dict[str, str]:
    if not ticked:
        return {**given, **dict(choice.sets)}
    sets = dict(choice.sets)
    return {slot: answer for slot, answer in given.items() if slot not in sets}


def with_outcome(content: Content, page: Page) -> Page:
    """An outcome's page with the lines its answers add, and the way back into the questions.

    Somebody may also come here without those answers, or with answers that lead to another page:
    then it is a page like any other.
    """
    session = page.session
    decision, _ = content.outcome_pages[session.node]
    table, lang = decision.table, session.lang
    given = written.read(table, session.answers) or {}
    texts = tuple(_with_answers(content, decision, lang, given, text) for text in page.texts)
    step = written.step_of(table, session.answers, given) if given else None
    if not isinstance(step, Decided) or decision.outcomes[step.outcome] != session.node:
        return page._replace(texts=texts)
    lines, buttons = [], list(page.buttons)
    known = {option.to for option in content.nodes[session.node].options}
    for name in (*step.also, *table.always):
        addon = decision.addons[name]
        lines.append("- " + content.say(lang, f"{table.id}#addon:{name}", addon.text).text)
        if addon.page and addon.page not in known and addon.page != session.node:
            known.add(addon.page)
            there = spoken(session) + key_of(addon.page)
            token = there + "!" + key_of(session.node) + carried(session)
            buttons.append(Button(content.title(lang, content.nodes[addon.page]), token))
    if lines:
        texts = (*texts, "\n".join(lines))
    start = content.table_pages[table.id]
    earlier = written.write(table, before(table, given) or {})
    back = spoken(session) + key_of(start) + luggage(earlier, session.place, session.filters)
    return page._replace(texts=texts, buttons=tuple(buttons), back=back)


def _with_answers(
    content: Content, decision: Decision, lang: str, given: Answers, text: str
) -> str:
    """``{answer.slot}`` in an outcome's text becomes the label of the answer that was given."""
    if "{answer." not in text:
        return text
    labels: dict[str, str] = {}
    for question in decision.table.questions:
        words = content.question_words(lang, decision, question.id)
        for choice, label in zip(question.choices, words.labels, strict=True):
            if all(given.get(slot) == answer for slot, answer in choice.sets):
                labels |= {slot: label for slot, _ in choice.sets}
    return _ANSWER.sub(lambda match: labels.get(match[1], _NOT_TOLD), text)
