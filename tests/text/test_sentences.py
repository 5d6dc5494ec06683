"""Where German sentences end."""

import pytest

from mtcheck.text.sentences import split_sentences
from tests.harness import MUCH, ends

CASES = {
    "one": ["Der Zug fährt ab."],
    "two": ["Der Zug fährt ab.", "Niemand winkt."],
    "question and exclamation": ["Wer kommt?", "Niemand!", "Schade."],
    "z. B. with a space": ["Im Süden, z. B. in Graz, regnet es."],
    "z.B. without": ["Im Süden, z.B. Graz, regnet es.", "Im Norden nicht."],
    "d. h. before a noun": ["Er kam spät, d. h. Montag.", "Sie nicht."],
    "titles": ["Dr. Huber traf Prof. Lang und Frau Dipl. Ing. Moser.", "Sie sprachen lange."],
    "saint": ["Von St. Pölten nach St. Gallen."],
    "number": ["Siehe Nr. 5 und Abs. 2 sowie Art. 7 der Ordnung."],
    "Art at the end": ["Das ist seine Art.", "Man kennt das."],
    "circa": ["Es kamen ca. 300 Gäste bzw. Neugierige."],
    "note of the editors": ["Der Ort (eine Kleinstadt, d. R.) liegt am Fluss."],
    "usw. inside": ["Äpfel, Birnen usw. Kisten voll davon."],
    "usw. at the end": ["Äpfel, Birnen usw.", "Das reicht."],
    "millions": ["Das kostet 3 Mio. Euro.", "Wer zahlt die 4 Mrd. Franken?"],
    "millions at the end": ["Das kostet 3 Mio.", "Der Rest ist bezahlt."],
    "date": ["Am 21. September begann es, am 3. Oktober endete es."],
    "weekday and date": ["Am Montag, 3. Oktober 2022, kam der Bescheid.", "Er war lang."],
    "short month": ["Seit dem 4. Okt. 2022 gilt es."],
    "ordinal": ["Der 2. Weltkrieg und das 20. Jahrhundert.", "So der Titel."],
    "ordinal before a noun": ["Sie wurde auf der 8. Etappe Dritte."],
    "year at the end": ["Das war im Jahr 2022.", "Peter zog um."],
    "age at the end": ["Der Fahrer ist 32.", "Er schweigt."],
    "big number at the end": ["Es waren 7.000.", "Heute sind es mehr."],
    "king": ["Ludwig XIV. König zu nennen, genügt nicht."],
    "initials": ["A. S. Puschkin und J. K. Rowling stehen im Regal."],
    "shortened surname": ["Angeklagt ist Thomas M.", "Er bestreitet alles."],
    "spaced dots": ["Man sagte uns . . . nicht zu viel.", "Also schwiegen wir . . .", "Dann ging er."],
    "ellipsis goes on": ["Er zögerte … und ging."],
    "ellipsis ends": ["Er zögerte …", "Dann ging er."],
    "three dots": ["Er zögerte...", "Dann ging er."],
    "closing mark behind": ["„Ich gehe.“", "Er ging."],
    "closing guillemet": ["«Ich gehe.»", "«Ich auch.»"],
    "straight marks": ['"Ich gehe."', '"Ich auch."'],
    "question, then a small verb": ["„Wie soll das gehen?“ er fragt.", "Keiner weiß es."],
    "question, comma, verb": ["„Wie soll das gehen?“, fragt sie."],
    "exclamation inside": ["Das – endlich! – Gesagte zählt."],
    "dash behind a full stop": ["Das ist alles.", "– Foto: Archiv"],
    "aside in brackets": ["Er kam (endlich!) Montag an."],
    "sentence in brackets": ["(Das stimmt nicht.)", "Er irrt."],
    "list number": ["1. Der Antrag wird gestellt.", "Das dauert."],
    "colon and semicolon": ["Eines ist klar: Er geht; Sie bleibt."],
    "short date": ["Das Spiel ist am 3.10. Montag wäre zu früh."],
    "decimal and time": ["Um 12.30 Uhr waren es 3.5 Grad.", "Kalt."],
    "glued": ["Das war gut.Dann kam er."],
    "footnote": ["Das steht fest.¹", "Oder nicht."],
    "starts with a number": ["Es war voll.", "30 Leute standen."],
    "line ends inside": ["Er kam\r\nspät.", "Sie\nnicht."],
    "no-break spaces": ["Er kam z.\N{NO-BREAK SPACE}B. nie.", "Sie schon."],
    "street": ["Er wohnt in der Goethestr. 5 im Hof.", "Sie in der Schillerstr.", "Das Haus ist alt."],
    "masked": ["Siehe \N{OBJECT REPLACEMENT CHARACTER}.", "\N{OBJECT REPLACEMENT CHARACTER} antwortete."],
    "emoji": ["Wir kommen!", "\N{GRINNING FACE} Wirklich."],
}


@pytest.mark.parametrize("sentences", CASES.values(), ids=CASES.keys())
def test_sentences(sentences: list[str]) -> None:
    """Joined by a space and split again, the sentences are the same."""
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


@pytest.mark.parametrize("text", ["", " ", "\r\n\t", "\N{NO-BREAK SPACE}"])
def test_blank(text: str) -> None:
    """Nothing is no sentence."""
    assert split_sentences(text) == []


def test_spans_have_no_blanks_around() -> None:
    """White space before, between and behind belongs to no sentence."""
    assert split_sentences("  Ja.  \n Nein. \n") == [(2, 5), (9, 14)]


@pytest.mark.parametrize(
    "piece", ["a", ".", ". ", " .", "… ", ". A", ".) A", "1. ", "z. ", "A.", "!? B", ". „", "„", "[", "(", " ", "\n"]
)
def test_long_texts_take_linear_time(piece: str) -> None:
    """Hostile input is cut in the end; quadratic time would take hours."""
    text = (piece * MUCH)[:MUCH]
    with ends():
        split_sentences(text)
