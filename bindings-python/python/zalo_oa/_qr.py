"""QR codes of links: drawn at once as SVG or PNG, without any other package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

    from typing_extensions import Self, Unpack
else:
    from ._hints import Mapping, PathLike, Self, Unpack


class QrOptions(TypedDict, total=False):
    """How a code is drawn; each has a default."""

    level: str
    """How much damage it survives: `L`, `M`, `Q`, `H`."""
    dark: str
    """Color of the modules, `#rrggbb`."""
    light: str
    """Color of the ground, `#rrggbb`."""
    quiet_zone: int
    """Width of the empty border, in modules."""
    module: int
    """Size of one module, in pixels."""
    pixels: int
    """Width of the picture, in pixels."""
    millimetres: float
    """Width of the picture on paper."""
    dpi: int
    """Pixels per inch on paper."""
    label: str
    """A text below the code (SVG only)."""
    logo_png: bytes
    """A picture in the middle, PNG."""
    logo_svg: str
    """A picture in the middle, SVG."""
    logo_percent: int
    """Width of that picture, in percent of the code's."""


_KINDS: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(("level", "dark", "light", "label", "logo_svg"), (str,)),
    **dict.fromkeys(("quiet_zone", "module", "pixels", "dpi", "logo_percent"), (int,)),
    "millimetres": (int, float),
    "logo_png": (bytes,),
}


class Qr:
    """A QR code; a notebook draws it.

    Example:
        Qr.oa("2738683850129341000", level="Q").label("Phòng Một cửa").svg()
    """

    __slots__ = ("_options", "_text")
    _text: str
    _options: dict[str, Any]

    def __init__(self, text: str, **options: Unpack[QrOptions]) -> None:
        """Any text or link; see `QrOptions`.

        Raises:
            TypeError: An argument is of another type.
            ValueError: The options do not fit, or the text is too long for a code.
        """
        from . import _native

        _only_text("text", text)
        self._text = text
        for name, kinds in _KINDS.items():
            value: object = options.get(name)
            if value is not None and (not isinstance(value, kinds) or isinstance(value, bool)):
                raise TypeError(f"`{name}` takes {kinds[-1].__name__}, not {type(value).__name__}")
        self._options = {name: value for name, value in options.items() if value is not None}
        # Looked at now, not when it is drawn.
        _native.qr_matrix(text, self._options)

    @classmethod
    def oa(cls, oa_id: str, **options: Unpack[QrOptions]) -> Self:
        """The code of an Official Account: it holds the link that Zalo's own codes hold (`qr_link`).

        Raises:
            ValueError: That is no account's id.
        """
        return cls(qr_link(oa_id), **options)

    def label(self, text: str) -> Self:
        """The same code with a text below it."""
        _only_text("text", text)
        options: Any = {**self._options, "label": text}
        return type(self)(self._text, **options)

    @property
    def text(self) -> str:
        """What the code holds."""
        return self._text

    def svg(self) -> str:
        """The code as SVG."""
        from . import _native

        return _native.qr_svg(self._text, self._options)

    def png(self) -> bytes:
        """The code as a PNG file."""
        from . import _native

        return _native.qr_png(self._text, self._options)

    def matrix(self) -> list[list[bool]]:
        """The modules row by row, True for dark, without the border."""
        from . import _native

        return _native.qr_matrix(self._text, self._options)

    def save(self, path: str | PathLike[str]) -> None:
        """Writes the file that the name's ending says: `.svg` or `.png`.

        Raises:
            ValueError: Another ending.
        """
        from pathlib import Path

        place = Path(path)
        if place.suffix.lower() == ".svg":
            place.write_text(self.svg(), encoding="utf-8")
        elif place.suffix.lower() == ".png":
            place.write_bytes(self.png())
        else:
            raise ValueError("`path` ends in neither `.svg` nor `.png`")

    def _repr_svg_(self) -> str:
        return self.svg()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Qr):
            return NotImplemented
        return self._text == other._text and self._options == other._options

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]

    def __repr__(self) -> str:
        return f"Qr({self._text!r})"


def oa_link(oa_id: str) -> str:
    """The link to the page of an Official Account. Raises ValueError for what is no account's id."""
    from . import _native

    _only_text("oa_id", oa_id)
    return _native.oa_link(oa_id)


def alias_link(alias: str) -> str:
    """The link to the page of an Official Account by its alias."""
    from . import _native

    _only_text("alias", alias)
    return _native.alias_link(alias)


def qr_link(oa_id: str) -> str:
    """The link that Zalo's own QR code of an Official Account holds."""
    from . import _native

    _only_text("oa_id", oa_id)
    return _native.qr_link(oa_id)


def read_link(text: str) -> Mapping[str, Any]:
    """What a public link opens: `kind`, `url`, `oa_id`, `opens_oa`."""
    from . import _native

    _only_text("text", text)
    return _native.read_link(text)


def _only_text(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"`{name}` takes a str, not {type(value).__name__}")
