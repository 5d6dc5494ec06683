"""Read subtitles: SubRip (SRT) and WebVTT.

A unit is a cue; its lines are one text, for they are broken where the picture is full. It is known by when it begins,
so that cues of two files find each other. W3C: WebVTT (2019).
"""

from collections.abc import Iterator

from mtcheck.formats.units import Piece, UnitBuilder
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.model import CodeKind, Document, Encoding, Locale
from mtcheck.text.messages import Wording, say
from mtcheck.text.patterns import Pattern

_LINE = Pattern(r"[^\r\n]*")
_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMING = Pattern(rf"\s*({_TIME})\s*-->\s*{_TIME}(?:\s.*)?\Z")
_STYLE = Pattern(r"\{\\[^{}]*\}|</?c[.\w]*>|<v[ .][^>]*>|</v>|<\d[\d:.]*>|&(?:nbsp|lrm|rlm);")


def parse_subtitles(path: str, text: str, encoding: Encoding, locale: Locale | None) -> Document:
    """Return the cues of a subtitle file as a document. Raises `InputError` for a cue without a time."""
    builder = UnitBuilder(text, reserved="<>" if path.lower().endswith(".vtt") else "\r\n")
    for lines in _blocks(text):
        timing = next((index for index, (start, end) in enumerate(lines) if "-->" in text[start:end]), None)
        first = text[lines[0][0] : lines[0][1]]
        if timing is None:
            if first.startswith(("WEBVTT", "NOTE", "STYLE", "REGION", "X-TIMESTAMP")) or len(lines) == 1:
                continue
            raise _error(path, text, lines[0][0], say("a cue without a time"))
        match = _TIMING.match(text[lines[timing][0] : lines[timing][1]])
        if match is None:
            raise _error(path, text, lines[timing][0], say("no valid time"))
        builder.add(match[1].replace(",", "."), [], list(_pieces(text, lines[timing + 1 :])), lines[timing])
    return builder.document(path, encoding, locale)


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the places of the lines between blank lines."""
    lines: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        if match.start() and text[match.start() - 1 : match.start() + 1] == "\r\n":
            continue
        if match[0].strip():
            lines.append(match.span())
        elif lines and (match.start() == 0 or text[match.start() - 1] in "\r\n"):
            yield lines
            lines = []
    if lines:
        yield lines


def _pieces(text: str, lines: list[tuple[int, int]]) -> Iterator[Piece]:
    done = lines[0][0] if lines else 0
    for start, end in lines:
        if start > done:
            yield Piece(done, start, " ")
        place = start
        for match in _STYLE.finditer(text, start, end):
            if match.start() > place:
                yield Piece(place, match.start(), text[place : match.start()])
            if match[0] == "&nbsp;":
                yield Piece(*match.span(), "\N{NO-BREAK SPACE}")
            else:
                yield Piece(*match.span(), "", CodeKind.TAG)
            place = match.end()
        yield Piece(place, end, text[place:end])
        done = end


def _error(path: str, text: str, place: int, problem: Wording) -> UnreadableError:
    line = text.count("\n", 0, place) + 1
    return UnreadableError(
        path, say("{problem}, allowed is 00:00:01,000 --> 00:00:02,000 above the text", problem=problem), line
    )
