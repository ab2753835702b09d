"""Made cards: words that stay as they are whatever translators do, for pictures and measures."""

from __future__ import annotations

from datetime import date

from bot.cards.card import Block, Card
from bot.config import Settings, TelegramSettings, WebSettings, WhatsAppSettings

DAY = date(2026, 11, 24)
SETTINGS = Settings(
    telegram=TelegramSettings(name="RepereTestBot"),
    whatsapp=WhatsAppSettings(number="+33 6 00 00 00 00"),
    web=WebSettings(address="https://repere.example.org"),
)
CARDS = """\
phone: tel
emergency: tel
discreet: [sos]
draft: pas relu
cards:
  headline: Aide
  promise: Gratuit
  places: Des lieux
  scan: Montrez
  numbers: En bas
"""
"""A ``cards.yaml`` for made content."""
WORDS = {
    "fr": (
        "Français",
        "Santé, droits, aide",
        "Gratuit, sans donner votre nom",
        "Des lieux près de vous, vos droits, quoi faire en urgence",
        "Montrez ce carré à l’appareil photo",
        "Les numéros sont en bas",
    ),
    "ar": (
        "العربية",
        "الصحة، الحقوق، المساعدة",
        "مجانًا، بلا ذكر الاسم",
        "أماكن قريبة منكم، حقوقكم، ما العمل في حالة الطوارئ",
        "وجهوا كاميرا الهاتف إلى هذا المربع",
        "الأرقام في الأسفل",
    ),
    "ka": (
        "ქართული",
        "ჯანმრთელობა, უფლებები, დახმარება",
        "უფასოდ, სახელის გარეშე",
        "ადგილები თქვენ ახლოს, თქვენი უფლებები",
        "მიანათეთ ტელეფონის კამერა ამ კვადრატს",
        "ნომრები ქვემოთაა",
    ),
    "ru": (
        "Русский",
        "Здоровье, права, помощь",
        "Бесплатно, имя называть не нужно",
        "Места рядом с вами, ваши права",
        "Наведите на этот квадрат камеру телефона",
        "Номера внизу",
    ),
}


def card(*languages: str, **words: str) -> Card:
    """A card in these languages; ``words`` go in place of those of every block."""
    return Card("Repère", tuple(_block(one, words) for one in languages), **REST)


REST = {
    "phone": "0 800 00 00 00",
    "emergency": "112",
    "shown": "t.me/RepereTestBot",
    "print_line": "Repère 0.0.0 · 2026-11-24 · B12",
}


def _block(language: str, words: dict[str, str]) -> Block:
    names = ("name", "headline", "promise", "places", "scan", "numbers")
    said = dict(zip(names, WORDS[language], strict=True))
    url = f"https://t.me/RepereTestBot?start={language}_sos-B12"
    return Block(language, **{**said, "url": url, **words})
