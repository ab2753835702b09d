"""Settings: ``config.yaml``, and over it the environment. Every key is in config.example.yaml.

``REPERE_TELEGRAM__TOKEN`` sets ``telegram.token``; two underscores go one level down.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field

from bot.source.fit import Strict, fit
from bot.source.marked import Source, read
from bot.source.problem import Problem, meant

PREFIX = "REPERE_"
ROOT = Path(__file__).resolve().parent.parent
_ELSEWHERE = frozenset({"REPERE_CONFIG"})
SECRET_FORM = r"^[A-Za-z0-9_-]{16,256}$"  # noqa: S105 - the form of one, not one
"""https://core.telegram.org/bots/api#setwebhook allows 1-256 of these; we ask for 16."""


def _path(value: object) -> object:
    return ROOT / str(value) if isinstance(value, str | Path) else value


def _number(value: object) -> object:
    if isinstance(value, str) and not value.lstrip("-").isdigit():
        raise ValueError(f"should be a whole number, not '{value}'")
    return value


def _flag(value: object) -> object:
    known = {"yes": True, "true": True, "no": False, "false": False}
    if isinstance(value, str) and value.lower() not in known:
        raise ValueError(f"should be 'yes' or 'no', not '{value}'")
    return known[value.lower()] if isinstance(value, str) else value


Number = Annotated[int, BeforeValidator(_number)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Folder = Annotated[Path, BeforeValidator(_path)]


class ContentSettings(Strict):
    folder: Folder = ROOT / "content"
    locales: Folder = ROOT / "locales"


class TelegramSettings(Strict):
    token: str = ""
    base_url: str = "https://api.telegram.org"
    webhook_url: str = ""
    secret_token: str = Field(default="", pattern=rf"{SECRET_FORM}|^$")
    requests_per_second: Number = Field(default=25, ge=1, le=1000)


class WebSettings(Strict):
    host: str = "127.0.0.1"
    port: Number = Field(default=8080, ge=0, le=65535)


class SessionSettings(Strict):
    minutes: Number = Field(default=30, ge=1, le=240)


class CountSettings(Strict):
    enabled: Flag = True
    smallest: Number = Field(default=10, ge=2, le=1000)


class Settings(Strict):
    """Everything an operator can set."""

    content: ContentSettings = ContentSettings()
    data: Folder = ROOT / "var"
    telegram: TelegramSettings = TelegramSettings()
    web: WebSettings = WebSettings()
    sessions: SessionSettings = SessionSettings()
    counts: CountSettings = CountSettings()


class SettingsRefused(Exception):
    """A setting is missing or wrong; the message says which, what is allowed, and where it is."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class SettingMissing(Exception):
    """A command needs a setting that has no value."""

    def __init__(self, key: str, why: str) -> None:
        variable = PREFIX + key.upper().replace(".", "__")
        super().__init__(f"'{key}' is not set: {why}. Set it in config.yaml or as {variable}.")


def read_settings(environment: Mapping[str, str], file: Path | None = None) -> Settings:
    """The settings of a file (REPERE_CONFIG, else ./config.yaml), the environment over it.

    Raises :class:`SettingsRefused`.
    """
    chosen = file or _chosen(environment)
    source = Source("config.yaml", {})
    if chosen is not None:
        source, problems = read(chosen, str(chosen))
        if [problem for problem in problems if problem.rule != "empty-file"]:
            raise SettingsRefused(problems)
    values = source.value if isinstance(source.value, dict) else {}
    overridden, problems = _overridden(dict(values), environment)
    settings, more = fit(Settings, source, overridden)
    if problems or settings is None:
        raise SettingsRefused([*problems, *map(_from_environment(environment), more)])
    return settings


def _chosen(environment: Mapping[str, str]) -> Path | None:
    named = environment.get("REPERE_CONFIG")
    if named:
        return Path(named)
    here = Path("config.yaml")
    return here if here.exists() else None


def _overridden(
    values: dict[str, object], environment: Mapping[str, str]
) -> tuple[dict[str, object], list[Problem]]:
    problems = []
    for variable, text in sorted(environment.items()):
        if not variable.startswith(PREFIX) or variable in _ELSEWHERE:
            continue
        trail = variable.removeprefix(PREFIX).lower().split("__")
        if trail[0] not in Settings.model_fields:
            message = f"no setting '{'.'.join(trail)}'{meant(trail[0], Settings.model_fields)}"
            problems.append(Problem(variable, 0, 0, "unknown-key", message))
            continue
        if len(trail) == 1:
            values[trail[0]] = text
            continue
        inner = values.get(trail[0])
        values[trail[0]] = {**(inner if isinstance(inner, dict) else {}), trail[1]: text}
    return values, problems


def _from_environment(environment: Mapping[str, str]) -> Callable[[Problem], Problem]:
    """Names the variable in a problem where the value came from the environment."""

    def named(problem: Problem) -> Problem:
        for variable in environment:
            key = variable.removeprefix(PREFIX).lower().split("__")[-1]
            if variable.startswith(PREFIX) and f"'{key}'" in problem.message:
                return Problem(variable, 0, 0, problem.rule, problem.message)
        return problem

    return named


def keys(model: type[BaseModel] = Settings, before: str = "") -> list[str]:
    """Every setting's dotted name."""
    names = []
    for name, info in model.model_fields.items():
        inner = info.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            names += keys(inner, f"{before}{name}.")
        else:
            names.append(before + name)
    return names
