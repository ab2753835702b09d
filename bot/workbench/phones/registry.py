"""The phones that are shown beside each other. Adding one: a file beside this one, a line below."""

from __future__ import annotations

from bot.workbench.phones import telegram, terminal, web, whatsapp
from bot.workbench.phones.phone import Phone

PHONES: tuple[Phone, ...] = (telegram.PHONE, whatsapp.PHONE, web.PHONE, terminal.PHONE)
