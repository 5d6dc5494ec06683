"""German is told from other languages by function words, from other scripts by letters."""

import pytest

from mtcheck.text.language import GERMAN, clearly_german, foreign_language, function_words, script
from tests.harness import ends

GERMAN_TEXT = (
    "Die Brücke über den Fluss ist seit drei Wochen gesperrt, und niemand weiß, wann sie wieder geöffnet wird. Der "
    "Bürgermeister sagt, dass die Prüfer noch nicht fertig sind. Bis dahin fahren die Busse einen Umweg von einer "
    "Stunde."
)
FOREIGN = {
    "English": "The bridge over the river has been closed for three weeks, and nobody knows when it will open again. "
    "The mayor says that the inspectors are not done yet.",
    "French": "Le pont sur la rivière est fermé depuis trois semaines et personne ne sait quand il sera ouvert. Le "
    "maire "
    "a dit que les inspecteurs n’ont pas fini leur travail dans la ville.",
    "Italian": "Il ponte sul fiume è chiuso da tre settimane e nessuno sa quando sarà riaperto. Il sindaco ha "
    "detto che "
    "gli ispettori non hanno ancora finito il lavoro della città.",
    "Spanish": "El puente sobre el río está cerrado desde hace tres semanas y nadie sabe cuándo se abrirá. El alcalde "
    "dijo que los inspectores no han terminado.",
    "Portuguese": "A ponte sobre o rio está fechada há três semanas e ninguém sabe quando será aberta. O prefeito "
    "disse "
    "que os inspetores ainda não terminaram e que os ônibus não podem passar pela cidade.",
    "Dutch": "De brug over de rivier is al drie weken dicht en niemand weet wanneer hij weer opengaat. Het hoofd "
    "van de "
    "stad zegt dat het werk nog niet klaar is en dat er een bus op de weg rijdt.",
    "Polish": "Most na rzece jest zamknięty od trzech tygodni i nikt nie wie, kiedy będzie otwarty. Burmistrz mówi, że "
    "inspektorzy nie są jeszcze gotowi, ale to się zmieni po niedzieli.",
    "Turkish": "Nehrin üzerindeki köprü üç haftadır kapalı ve ne zaman açılacağı belli değil. Belediye başkanı, "
    "müfettişlerin işinin çok uzun olduğunu ve bu hafta için bir haber olmadığını söyledi, ama daha sonra ile gibi.",
    "Vietnamese": "Cây cầu qua sông đã đóng cửa trong ba tuần và không ai biết khi nào được mở lại. Thị trưởng cho "
    "biết các thanh tra viên của thành phố với những người này là một việc.",
    "Cyrillic": "Мост через реку закрыт уже три недели, и никто не знает, когда его откроют.",
    "Arabic": "الجسر فوق النهر مغلق منذ ثلاثة أسابيع ولا أحد يعرف متى سيفتح.",
    "CJK": "河上的桥已经关闭了三个星期,没有人知道什么时候会重新开放。",
}


def language(text: str) -> str | None:
    """Guess as the engine does."""
    found = foreign_language(frozenset(text.replace(",", "").replace(".", "").split()), text)
    return None if found is None else found.name


@pytest.mark.parametrize(("name", "text"), FOREIGN.items(), ids=FOREIGN.keys())
def test_named(name: str, text: str) -> None:
    """Three short paragraphs are enough, in capitals too."""
    assert language(" ".join([text] * 3)) == name
    assert language(" ".join([text.upper()] * 3)) == name


NOT_FOREIGN = {
    "German": GERMAN_TEXT,
    "capitals": GERMAN_TEXT.upper(),
    "a German sentence with an English one": f"{GERMAN_TEXT} The mayor says that it is not over yet, and they know it.",
    "empty": "",
    "short": "The bridge over the river",
    "names": "Anna Berg, Jan Petrow, Maria de la Cruz, Vincent van Dorp, Luca di Rossi, José dos Santos, " * 10,
    "numbers": "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23",
    "a table": "Ort;Höhe;Fläche\nBerg;120;3\nTal;40;9\nSee;12;1\n" * 20,
    "a poem": "Der Mond ist fort,\ndie Nacht ist kalt.\nEs ruft im Ort\nder Wind, der Wald.\n" * 3,
    "one word for ever": "na " * 4000,
    "a foreign name for the place": "Das Schiff heißt Москва, der Hafen Αθήνα, und der Kapitän sagt nichts dazu.",
}


@pytest.mark.parametrize("text", NOT_FOREIGN.values(), ids=NOT_FOREIGN.keys())
def test_nothing_is_said(text: str) -> None:
    """What is German, too short or no running text is not called foreign."""
    assert language(text) is None


def test_a_language_that_is_not_listed() -> None:
    """A hundred words without a German function word are not German, though nobody knows what they are."""
    words = [f"{first}{second}{third}" for first in "bdk" for second in ("ura", "ilo", "eme") for third in "ntpsm"]
    assert language(" ".join(words * 4)) == ""


def test_no_list_holds_german_words() -> None:
    """A word of both languages would speak for the wrong one."""
    for name, words in function_words().items():
        assert not words & GERMAN, name
        assert len(words) >= 15, name
        assert all(word == word.lower() and (len(word) > 1 or not word.isascii() or word == "y") for word in words)


def test_script_is_that_of_most_letters() -> None:
    """A few foreign letters change nothing."""
    assert [script(text) for text in ("", "123", "Ort Москва und so", "Москва am Ort")] == ["", "", "", "Cyrillic"]


def test_german_is_seen_at_once() -> None:
    """An ordinary article never has its words counted."""
    assert clearly_german(frozenset(GERMAN_TEXT.split()))


@pytest.mark.parametrize("piece", ["a", "the ", "т", "'a"])
def test_long_texts_end(piece: str) -> None:
    """No text takes more than linear time."""
    with ends():
        language(piece * 200_000)
