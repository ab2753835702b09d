"""Settings: ``config.yaml``, and over it the environment. Every key is in config.example.yaml.

``REPERE_TELEGRAM__TOKEN`` sets ``telegram.token``; two underscores go one level down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field

from bot.source.fit import Strict, fit
from bot.source.marked import Source, Step, Trail, read
from bot.source.problem import Problem, meant

PREFIX = "REPERE_"
ROOT = Path(__file__).resolve().parent.parent
_ELSEWHERE = frozenset({"REPERE_CONFIG"})
SECRET_FORM = "[A-Za-z0-9_-]{16,256}"  # noqa: S105 - the form of one, not one
"""https://core.telegram.org/bots/api#setwebhook allows 1-256 of these; we ask for 16."""


def _path(value: object) -> object:
    if value == "":  # would be the project folder itself
        raise ValueError("should be a folder, not ''")
    return ROOT / str(value) if isinstance(value, str | Path) else value


def _secret(value: str) -> str:
    if value and not re.fullmatch(SECRET_FORM, value):
        raise ValueError("should be 16 to 256 of A-Z, a-z, 0-9, '_' and '-'")
    return value


def _bot_name(value: str) -> str:
    # 5 to 32 letters, digits and '_': https://core.telegram.org/method/account.checkUsername
    name = value.removeprefix("@")
    if name and not re.fullmatch(r"[A-Za-z]\w{4,31}", name, re.ASCII):
        raise ValueError(f"should be the bot's name without https://t.me/, not '{value}'")
    return name


def _international(value: str) -> str:
    digits = re.sub(r"[\s.+-]", "", value)
    if digits and not re.fullmatch(r"[1-9]\d{6,14}", digits, re.ASCII):
        raise ValueError(f"should be the number with its country, such as +33…, not '{value}'")
    return digits


def _address(value: str) -> str:
    if value and not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]+)?/?", value):
        raise ValueError(f"should be the address people open, such as https://…, not '{value}'")
    return value.rstrip("/")


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
    reload_seconds: Number = Field(default=5, ge=1, le=3600)
    watch: Flag = True


class TelegramSettings(Strict):
    token: str = Field(default="", repr=False)
    base_url: Annotated[str, Field(pattern="^https?://.+")] = "https://api.telegram.org"
    webhook_url: Annotated[str, Field(pattern="^(https?://.+)?$")] = ""
    secret_token: Annotated[str, AfterValidator(_secret)] = Field(default="", repr=False)
    name: Annotated[str, AfterValidator(_bot_name)] = ""
    requests_per_second: Number = Field(default=25, ge=1, le=1000)


class WhatsAppSettings(Strict):
    token: str = Field(default="", repr=False)
    phone_id: Annotated[str, Field(pattern=r"^\d*$")] = ""
    number: Annotated[str, AfterValidator(_international)] = ""
    app_secret: str = Field(default="", repr=False)
    verify_token: Annotated[str, AfterValidator(_secret)] = Field(default="", repr=False)
    base_url: Annotated[str, Field(pattern="^https?://.+")] = "https://graph.facebook.com/v25.0"
    read_marks: Flag = False
    typing: Flag = False


class WebSettings(Strict):
    host: str = "127.0.0.1"
    port: Number = Field(default=8080, ge=0, le=65535)
    chat: Flag = True
    address: Annotated[str, AfterValidator(_address)] = ""
    leave_to: Annotated[str, Field(pattern="https://.+")] = "https://fr.wikipedia.org/"
    operator_token: Annotated[str, AfterValidator(_secret)] = Field(default="", repr=False)


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
    whatsapp: WhatsAppSettings = WhatsAppSettings()
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
        self.key = key
        variable = PREFIX + key.upper().replace(".", "__")
        super().__init__(f"'{key}' is not set: {why}. Set it in config.yaml or as {variable}.")


class SettingWrong(Exception):
    """A setting is well-formed, and yet nothing can be done with it."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(f"'{key}' cannot be used: {why}")


def read_settings(environment: Mapping[str, str], file: Path | None = None) -> Settings:
    """The settings of a file (REPERE_CONFIG, else ./config.yaml), the environment over it.

    Raises :class:`SettingsRefused`.
    """
    chosen = file or _chosen(environment)
    source, problems = read(chosen, str(chosen)) if chosen else (Source("config.yaml"), [])
    problems = [problem for problem in problems if problem.rule != "empty-file"]
    if problems:
        raise SettingsRefused(problems)
    layered = _Layered(source.path, source.value or {}, source.marks, source.keys)
    problems = list(_override(layered, environment))
    settings, more = fit(Settings, layered, layered.value)
    if problems or settings is None:
        raise SettingsRefused([*problems, *more])
    return settings


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


def _chosen(environment: Mapping[str, str]) -> Path | None:
    named = environment.get("REPERE_CONFIG")
    if named:
        return Path(named)
    here = Path("config.yaml")
    return here if here.exists() else None


@dataclass(slots=True)
class _Layered(Source):
    """A file with the environment over it: a problem names the variable its value came from."""

    variables: dict[Trail, str] = field(default_factory=dict)

    def problem(self, rule: str, message: str, *path: Step, at_key: bool = False) -> Problem:
        variable = self.variables.get(path)
        if variable is not None:
            return Problem(variable, 0, 0, rule, message)
        return Source.problem(self, rule, message, *path, at_key=at_key)


def _override(source: _Layered, environment: Mapping[str, str]) -> Iterator[Problem]:
    for variable, text in sorted(environment.items()):
        if not variable.startswith(PREFIX) or variable in _ELSEWHERE:
            continue
        key = variable.removeprefix(PREFIX).lower().replace("__", ".")
        if key not in keys():
            yield Problem(variable, 0, 0, "unknown-key", f"no setting '{key}'{meant(key, keys())}")
            continue
        *sections, name = key.split(".")
        inner = source.value
        for section in sections:
            inner = inner.setdefault(section, {}) if isinstance(inner, dict) else None
        if isinstance(inner, dict):
            inner[name] = text
            source.variables[(*sections, name)] = variable
