"""stub"""
from __future__ import annotations
from typing import NamedTuple
from bot.places.place import Place
class Matched(NamedTuple):
    sure: bool
    places: tuple[Place, ...]
class PlaceIndex:
    def __init__(self, places: tuple[Place, ...]) -> None: ...
    def find(self, text: str, limit: int = 4) -> Matched: return Matched(False, ())
