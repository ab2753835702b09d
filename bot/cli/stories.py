"""``repere stories``: play the stories beside the content, or write them anew."""

from __future__ import annotations

import argparse
import asyncio
import os
from dataclasses import asdict

from bot.app import App, running
from bot.cli.command import FOUND_PROBLEMS, OK, Command, WrongUse, add_json, say, say_text
from bot.clock import paris_now
from bot.config import read_settings
from bot.source.problem import Problem
from bot.stories.play import NoSuchTap, differences, played, retold
from bot.stories.read import StoryFile, read_stories, write_stories
from bot.stories.story import Story

RULE = "story"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rewrite", action="store_true", help="write down what comes out now")
    parser.add_argument("--lang", metavar="L", help="one language only")
    add_json(parser)


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    files, problems = read_stories(settings.content.folder)
    found, number = asyncio.run(_play_all(files, given))
    problems += found
    for problem in sorted(problems):
        if given.json:
            say(asdict(problem))
        else:
            say_text(str(problem))
    if not given.json:
        say_text(f"{number} stories played, {len(problems)} problem(s)")
    return FOUND_PROBLEMS if problems else OK


async def _play_all(
    files: tuple[StoryFile, ...], given: argparse.Namespace
) -> tuple[list[Problem], int]:
    problems: list[Problem] = []
    number = 0
    async with running(read_settings(os.environ), paris_now, serving=False) as app:
        languages = _languages(app, given.lang)
        for file in files:
            stories = [await _retold(app, file, story, problems) for story in file.stories]
            if given.rewrite:
                write_stories(file, stories)
                number += len(stories)
                continue
            for told in file.stories:
                for lang in languages if not told.lang else [told.lang]:
                    number += 1
                    problems += await _compared(app, file, told, lang)
    return problems, number


def _languages(app: App, only: str | None) -> list[str]:
    known = app.shelf.content.pack.languages
    if only is not None and only not in known:
        raise WrongUse(f"no language '{only}'; allowed: {', '.join(known)}")
    return [only] if only else list(known)


async def _retold(app: App, file: StoryFile, story: Story, problems: list[Problem]) -> Story:
    lang = story.lang or app.shelf.content.pack.source
    try:
        turns = await played(app.conversation, story, lang)
    except NoSuchTap as fault:
        problems.append(file.source.problem(RULE, str(fault), "stories", story.id, at_key=True))
        return story
    return retold(app.shelf.content, story, turns)


async def _compared(app: App, file: StoryFile, told: Story, lang: str) -> list[Problem]:
    content = app.shelf.content
    try:
        out = retold(content, told, await played(app.conversation, told, lang))
    except NoSuchTap:
        return []  # said once already, when it was retold
    words = lang == (told.lang or content.pack.source)
    return [
        file.source.problem(RULE, f"{lang}: {text}", "stories", told.id, "talk", number, field)
        for number, field, text in differences(told, out, words=words)
    ]


COMMAND = Command("stories", "play the stories, or write them anew", _arguments, _run)
