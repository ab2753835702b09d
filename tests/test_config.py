"""Settings: the environment goes over the file; a slip says what, where and what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.config import (
    PREFIX,
    ROOT,
    SettingMissing,
    Settings,
    SettingsRefused,
    TelegramSettings,
    WhatsAppSettings,
    keys,
    read_settings,
)

EXAMPLE = ROOT / "config.example.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A settings file, still to be written."""
    return tmp_path / "config.yaml"


def _written(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def _refused(environment: dict[str, str], file: Path | None = None) -> list[str]:
    with pytest.raises(SettingsRefused) as refused:
        read_settings(environment, file)
    assert str(refused.value) == "\n".join(str(problem) for problem in refused.value.problems)
    return [f"{problem.path}: {problem.message}" for problem in refused.value.problems]


def test_without_anything_every_setting_has_a_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_settings({}) == Settings()
    assert Settings().content.folder == ROOT / "content"


def test_the_environment_goes_over_the_file_and_the_file_over_the_defaults(file: Path) -> None:
    _written(
        file, "sessions: {minutes: 7}\ntelegram: {token: from-file, webhook_url: 'https://x'}\n"
    )
    settings = read_settings({"REPERE_TELEGRAM__TOKEN": "from-environment"}, file)
    assert settings.telegram.token == "from-environment"
    assert settings.telegram.webhook_url == "https://x"
    assert (settings.sessions.minutes, settings.web.port) == (7, 8080)


def test_config_yaml_is_read_where_one_stands(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _written(file, "sessions: {minutes: 7}\n")
    assert read_settings({}).sessions.minutes == 7


def test_another_file_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _written(tmp_path / "config.yaml", "sessions: {minutes: 7}\n")
    other = _written(tmp_path / "other.yaml", "sessions: {minutes: 8}\n")
    assert read_settings({"REPERE_CONFIG": str(other)}).sessions.minutes == 8


def test_a_file_with_nothing_in_it_changes_nothing(file: Path) -> None:
    assert read_settings({}, _written(file, "# all is well\n")) == Settings()


def test_what_does_not_begin_with_our_name_is_not_ours() -> None:
    environment = {"TELEGRAM__TOKEN": "x", "HOME": "/", "repere_data": "x"}
    assert read_settings(environment, EXAMPLE) == read_settings({}, EXAMPLE)


@pytest.mark.parametrize(
    ("variable", "text", "value"),
    [
        ("REPERE_DATA", "elsewhere", ROOT / "elsewhere"),
        ("REPERE_DATA", "/srv/repere", Path("/srv/repere")),
        ("REPERE_WEB__PORT", "0", 0),
        ("REPERE_COUNTS__ENABLED", "no", False),
        ("REPERE_COUNTS__ENABLED", "TRUE", True),
        ("REPERE_TELEGRAM__SECRET_TOKEN", "", ""),
        ("REPERE_TELEGRAM__SECRET_TOKEN", "A-b_4567890123456", "A-b_4567890123456"),
    ],
)
def test_a_variable_becomes_what_its_setting_is(
    file: Path, variable: str, text: str, value: object
) -> None:
    settings = read_settings({variable: text}, _written(file, ""))
    found: object = settings
    for part in variable.removeprefix(PREFIX).lower().split("__"):
        found = getattr(found, part)
    assert found == value


@pytest.mark.parametrize(
    ("variable", "text", "told"),
    [
        ("REPERE_DAAT", "x", "no setting 'daat'; did you mean 'data'?"),
        (
            "REPERE_TELEGRAM__TOKN",
            "x",
            "no setting 'telegram.tokn'; did you mean 'telegram.token'?",
        ),
        ("REPERE_TELEGRAM__TOKEN__X", "x", "no setting 'telegram.token.x'; did you mean"),
        (
            "REPERE_TELEGRAM_TOKEN",
            "x",
            "no setting 'telegram_token'; did you mean 'telegram.token'?",
        ),
        ("REPERE_TELEGRAM", "x", "no setting 'telegram'; "),
        ("REPERE_DATA__X", "x", "no setting 'data.x'; did you mean"),
        ("REPERE_DATA", "", "'data': should be a folder, not ''"),
        ("REPERE_WEB__PORT", "http", "'port': should be a whole number, not 'http'"),
        ("REPERE_WEB__PORT", "", "'port': should be a whole number, not ''"),
        ("REPERE_WEB__PORT", "65536", "'port': should be less than or equal to 65535"),
        ("REPERE_WEB__PORT", "-1", "'port': should be greater than or equal to 0"),
        ("REPERE_SESSIONS__MINUTES", "0", "'minutes': should be greater than or equal to 1"),
        ("REPERE_SESSIONS__MINUTES", "241", "'minutes': should be less than or equal to 240"),
        ("REPERE_SESSIONS__MINUTES", "1.5", "'minutes': should be a whole number, not '1.5'"),
        ("REPERE_COUNTS__ENABLED", "maybe", "'enabled': should be 'yes' or 'no', not 'maybe'"),
        ("REPERE_COUNTS__SMALLEST", "1", "'smallest': should be greater than or equal to 2"),
        (
            "REPERE_TELEGRAM__SECRET_TOKEN",
            "short",
            "'secret_token': should be 16 to 256 of A-Z, a-z,",
        ),
        (
            "REPERE_TELEGRAM__SECRET_TOKEN",
            "with space 123456",
            "'secret_token': should be 16 to 256",
        ),
    ],
)
def test_a_wrong_variable_names_itself_and_what_is_allowed(
    file: Path, variable: str, text: str, told: str
) -> None:
    (found,) = _refused({variable: text}, _written(file, ""))
    assert found.startswith(f"{variable}: {told}")


@pytest.mark.parametrize(
    ("written", "place", "told"),
    [
        ("telegarm: {token: x}\n", ":1:1", "no field 'telegarm'; did you mean 'telegram'?"),
        ("web:\n  prot: 1\n", ":2:3", "no field 'prot'; did you mean 'port'?"),
        ("web:\n  port: http\n", ":2:9", "'port': should be a whole number, not 'http'"),
        ("web:\n", ":1:5", "'web': should not be empty"),
        ("web: 8080\n", ":1:6", "'web': should hold lines of 'name: value'"),
        ("data: ''\n", ":1:7", "'data': should be a folder, not ''"),
        ("- web\n", ":1:1", "this file: should hold lines of 'name: value'"),
        (
            "web: {port: 1}\nweb: {port: 2}\n",
            ":2:1",
            "'web' is written twice; the first is on line 1",
        ),
        ("web: [\n", ":2:1", "YAML cannot be read here: "),
        ("counts: {enabled: si}\n", ":1:19", "'enabled': should be 'yes' or 'no', not 'si'"),
    ],
)
def test_a_wrong_line_of_the_file_is_told_with_its_place(
    file: Path, written: str, place: str, told: str
) -> None:
    with pytest.raises(SettingsRefused) as refused:
        read_settings({}, _written(file, written))
    assert str(refused.value).startswith(f"{file}{place}: {told}")


def test_a_fault_of_the_file_is_not_blamed_on_a_variable_of_a_like_name(file: Path) -> None:
    _written(file, "telegram: {tokn: x}\n")
    (found,) = _refused({"REPERE_TELEGRAM__TOKEN": "y"}, file)
    assert found == f"{file}: no field 'tokn'; did you mean 'token'?"


def test_a_section_that_is_wrong_in_the_file_stays_wrong_under_a_variable(file: Path) -> None:
    (found,) = _refused({"REPERE_WEB__PORT": "80"}, _written(file, "web: 8080\n"))
    assert found == f"{file}: 'web': should hold lines of 'name: value'"


def test_all_faults_are_told_at_once(file: Path) -> None:
    _written(file, "web: {port: x}\nsessions: {minutes: 0}\n")
    found = _refused({"REPERE_DAAT": "x", "REPERE_COUNTS__SMALLEST": "1"}, file)
    assert len(found) == 4


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere.yaml"
    (found,) = _refused({"REPERE_CONFIG": str(nowhere)})
    assert found == f"{nowhere}: cannot read this file: No such file or directory"


def test_a_secret_is_never_in_the_message(file: Path) -> None:
    secret = "123456:not a secret token"
    environment = {"REPERE_TELEGRAM__SECRET_TOKEN": secret, "REPERE_TELEGRAM__TOKN": secret}
    found = _refused(environment, _written(file, f"telegram: {{token: ['{secret}']}}\n"))
    assert len(found) == 3
    assert secret not in "".join(found)


def test_a_missing_setting_says_how_to_give_it() -> None:
    assert str(SettingMissing("telegram.token", "BotFather gives it")) == (
        "'telegram.token' is not set: BotFather gives it. "
        "Set it in config.yaml or as REPERE_TELEGRAM__TOKEN."
    )


def test_the_example_loads_and_says_the_defaults() -> None:
    assert read_settings({}, EXAMPLE) == Settings()


@pytest.mark.parametrize("key", keys())
def test_every_setting_stands_in_the_example_with_a_comment(key: str) -> None:
    section, _, name = key.rpartition(".")
    lines = EXAMPLE.read_text("utf-8").splitlines()
    start = lines.index(f"{section}:") if section else -1
    indent = "  " if section else ""
    found = next(line for line in lines[start + 1 :] if line.startswith(f"{indent}{name}:"))
    assert len(found.partition(" # ")[2]) > 10


def test_the_example_has_nothing_else() -> None:
    written = yaml.safe_load(EXAMPLE.read_text("utf-8"))
    named = {
        f"{section}.{name}" if isinstance(values, dict) else section
        for section, values in written.items()
        for name in (values if isinstance(values, dict) else [""])
    }
    assert named == set(keys())


def test_the_secrets_of_a_messenger_are_never_shown() -> None:
    secret = "a-secret-of-a-messenger"
    whatsapp = WhatsAppSettings(token=secret, app_secret=secret, verify_token=secret)
    telegram = TelegramSettings(token=secret, secret_token=secret)
    assert secret not in repr(Settings(whatsapp=whatsapp, telegram=telegram))


@pytest.mark.parametrize("name", ["base_url", "webhook_url"])
def test_an_address_of_telegram_begins_with_its_scheme(name: str) -> None:
    (found,) = _refused({f"REPERE_TELEGRAM__{name.upper()}": "api.telegram.org"})
    assert f"'{name}'" in found


@pytest.mark.parametrize(
    ("variable", "given", "kept"),
    [
        ("TELEGRAM__NAME", "@Repere_bot", "Repere_bot"),
        ("WHATSAPP__NUMBER", "+33 6 00 00 00 00", "33600000000"),
        ("WEB__ADDRESS", "https://repere.example.org/", "https://repere.example.org"),
    ],
)
def test_what_is_printed_on_cards_is_kept_as_an_address_needs_it(
    variable: str, given: str, kept: str
) -> None:
    section, _, name = variable.lower().partition("__")
    settings = read_settings({f"{PREFIX}{variable}": given})
    assert getattr(getattr(settings, section), name) == kept


@pytest.mark.parametrize(
    ("variable", "given", "message"),
    [
        ("TELEGRAM__NAME", "https://t.me/x", "the bot's name without https://t.me/, not 'https:"),
        ("WHATSAPP__NUMBER", "0600000000", "the number with its country, such as +33…, not '06"),
        ("WEB__ADDRESS", "repere.org", "the address people open, such as https://…, not 'repere"),
    ],
)
def test_what_is_printed_on_cards_must_lead_somewhere(
    variable: str, given: str, message: str
) -> None:
    (found,) = _refused({f"{PREFIX}{variable}": given})
    assert message in found
