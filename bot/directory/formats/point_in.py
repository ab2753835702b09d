"""The point of a row: in the area of the guide, or left out."""

from __future__ import annotations

from bot.directory.formats.settling import Settling


def settle_point(row: Settling) -> None:
    """``lat`` and ``lon`` in degrees (WGS84) as an editor writes them; both, or neither."""
    if not {"lat", "lon"} & row.values.keys():
        return
    lat, lon = (degrees(row.values.get(name)) for name in ("lat", "lon"))
    if lat is None or lon is None or not row.terms.area.holds(lat, lon):
        place = f"{row.values.pop('lat', '')}, {row.values.pop('lon', '')}"
        near = row.terms.area
        why = (
            f"« {place} » n’est pas un point de la zone du guide (lat. {near.south} à "
            f"{near.north}, lon. {near.west} à {near.east})"
        )
        row.refused("lat", why, stood=place)
        return
    row.values["lat"], row.values["lon"] = _written(lat), _written(lon)


def degrees(value: object) -> float | None:
    """Degrees, also with a comma."""
    try:
        return float(str(value).replace(",", "."))
    except ValueError:
        return None


def _written(angle: float) -> str:
    text = f"{angle:.6f}".rstrip("0")
    return f"{text}0" if text.endswith(".") else text
