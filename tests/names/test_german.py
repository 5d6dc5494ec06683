"""Writing names in German, from Cyrillic and from other Latin spellings."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mtcheck.model import Transliteration
from mtcheck.names.customs import conventional, exceptions
from mtcheck.names.cyrillic import language_of, to_cyrillic
from mtcheck.names.german import german_form, write
from mtcheck.names.schemes import Language, Scheme, skeleton, skeletons
from tests.harness import ends

DUDEN, PRESS = Transliteration.DUDEN, Transliteration.PRESS


@pytest.mark.parametrize(
    ("cyrillic", "language", "german"),
    [
        ("Вадим", Language.RUSSIAN, "Wadim"),
        ("Сергей", Language.RUSSIAN, "Sergei"),
        ("Хрущёв", Language.RUSSIAN, "Chruschtschow"),
        ("Исаев", Language.RUSSIAN, "Issajew"),
        ("Екатеринбург", Language.RUSSIAN, "Jekaterinburg"),
        ("Васильев", Language.RUSSIAN, "Wassiljew"),
        ("Соловьёв", Language.RUSSIAN, "Solowjow"),
        ("Грозный", Language.RUSSIAN, "Grosny"),
        ("Достоевский", Language.RUSSIAN, "Dostojewski"),
        ("Ильич", Language.RUSSIAN, "Iljitsch"),
        ("Александр", Language.RUSSIAN, "Alexander"),
        ("Максим", Language.RUSSIAN, "Maxim"),
        ("Аксаков", Language.RUSSIAN, "Aksakow"),
        ("Йошкар", Language.RUSSIAN, "Joschkar"),
        ("Володимир", Language.UKRAINIAN, "Wolodymyr"),
        ("Миколаїв", Language.UKRAINIAN, "Mykolajiw"),
        ("Зеленський", Language.UKRAINIAN, "Selenskyj"),
        ("Григорій", Language.UKRAINIAN, "Hryhorij"),
        ("Рівне", Language.UKRAINIAN, "Riwne"),
        ("Магілёў", Language.BELARUSIAN, "Mahiljou"),
        ("Лукашэнка", Language.BELARUSIAN, "Lukaschenka"),
        ("Търново", Language.BULGARIAN, "Tarnowo"),
        ("Щерев", Language.BULGARIAN, "Schterew"),
        ("Тоқаев", Language.KAZAKH, "Toqajew"),
    ],
)
def test_write(cyrillic: str, language: Language, german: str) -> None:
    """Each language has its own sounds, Russian its je and ss."""
    assert write(cyrillic, language) == german


@pytest.mark.parametrize(
    ("cyrillic", "duden", "press"),
    [
        ("Сергей", "Sergei", "Sergej"),
        ("Николай", "Nikolai", "Nikolaj"),
        ("Алексей", "Alexei", "Alexej"),
        ("Юрий", "Juri", "Juri"),
        ("Майя", "Maja", "Maja"),
    ],
)
def test_styles_differ_in_the_final_half_vowel_alone(cyrillic: str, duden: str, press: str) -> None:
    """Both are German."""
    assert (write(cyrillic, style=DUDEN), write(cyrillic, style=PRESS)) == (duden, press)


@pytest.mark.parametrize(
    ("spelling", "german"),
    [
        ("Vadim", "Wadim"),
        ("Khrushchev", "Chruschtschow"),
        ("Ekaterina", "Jekaterina"),
        ("Ekaterinburg", "Jekaterinburg"),
        ("Artyom", "Artjom"),
        ("Grigory", "Grigori"),
        ("Sibirskiy", "Sibirski"),
        ("Mazaliyeva", "Masalijewa"),
        ("Korotkaya", "Korotkaja"),
        ("Vyshchergubin", "Wyschtschergubin"),
        ("Mykhailo", "Mychajlo"),
        ("Kyiv", "Kiew"),
        ("Chelny", "Tschelny"),
        ("Belgrade", "Belgrad"),
        ("Krychaw", "Krytschau"),
        ("Zelensky", "Selenskyj"),
        ("Shoigu", "Schoigu"),
        ("Kostyantin", "Kostjantyn"),
        ("Hryhoriy", "Hryhorij"),
        ("Kovalev", "Kowaljow"),
        ("Peevski", "Peewski"),
        ("Slavyansk", "Slowjansk"),
        ("Lugansk", "Luhansk"),
        ("Chernigov", "Tschernihiw"),
        ("Antratsit", "Antrazyt"),
        ("Kirovograd", "Kirowograd"),
        ("Gusev", "Gussew"),
    ],
)
def test_german_form(spelling: str, german: str) -> None:
    """Through the attested name, or else letter by letter."""
    assert german_form(spelling) == german


@pytest.mark.parametrize(
    "word",
    [
        "Wadim",
        "Tschechow",
        "Harry",
        "Thatcher",
        "Lydia",
        "Carpov",
        "Cetinje",
        "Selenskyj",
        "",
        "Q",
        "Silvester",
        "Alexandria",
        "Müller",
        "Ли",
        "Christina",
        "Sharon",
    ],
)
def test_what_is_german_or_no_such_name_stays(word: str) -> None:
    """Western names, German forms, and what is unreadable are returned as they are."""
    assert german_form(word) == word


def test_a_german_form_in_the_text_is_preferred() -> None:
    """Zelensky is Selenskyj where the text writes so."""
    assert german_form("Zelenskyy", seen=["Zelensky", "Selenskyj"]) == "Selenskyj"
    assert german_form("Tschechow", seen=["Tschechov", "Chekhov"]) == "Tschechow"


@pytest.mark.parametrize(
    ("spelling", "german"),
    [
        ("Oleksiy", "Oleksij"),
        ("Serhiy", "Serhij"),
        ("Yevheniy", "Jewhenij"),
        ("Arkady", "Arkadi"),
        ("Radchynskyi", "Radtschynskyj"),
        ("Kryvyy", "Krywyj"),
        ("Dnipro", "Dnipro"),
    ],
)
def test_ukrainian_forms(spelling: str, german: str) -> None:
    """Ukrainian -ій is where Russian has -ей, -ий is -yj, and cities have the names of their country."""
    assert german_form(spelling) == german


@pytest.mark.parametrize(
    ("spelling", "german"),
    [
        ("Grigoriev", "Grigorjew"),
        ("Vasiliev", "Wassiljew"),
        ("Vasilev", "Wassilew"),
        ("Arseniev", "Arsenjew"),
        ("Bakiev", "Bakijew"),
        ("Hristo", "Christo"),
        ("Hadzhieva", "Hadschijewa"),
        ("Mahlerova", "Machlerowa"),
        ("Delyan", "Deljan"),
        ("Nugzar", "Nugsar"),
        ("Tamribulina", "Tamribulina"),
        ("Tambiullina", "Tambiullina"),
        ("Tyrnyauz", "Tyrnyaus"),
        ("Ashuba", "Aschuba"),
    ],
)
def test_soft_signs_and_origins(spelling: str, german: str) -> None:
    """A soft sign is where names have one, and a name that Russian lacks is written as its language is."""
    assert german_form(spelling) == german


def test_style_reaches_the_german_form() -> None:
    """As does the house style."""
    assert (german_form("Sergey"), german_form("Sergey", PRESS)) == ("Sergei", "Sergej")


def test_exceptions_read_back() -> None:
    """A form by custom counts as German, and leads back to its name."""
    assert len(exceptions()) > 20
    assert conventional("Alexander") == {"александр"} == conventional("Olexander")
    assert conventional("Wadim") == frozenset()


def test_language_by_letters_and_by_skeleton() -> None:
    """A skeleton with ы for и is Ukrainian, although no letter of the name shows it."""
    assert language_of("Михайло", "мыхаило") is Language.UKRAINIAN
    assert language_of("Қасым") is Language.KAZAKH
    assert to_cyrillic("Volodymyr")[1] is Language.UKRAINIAN


letters_of_one_sound = st.text(alphabet="абвгдклмнопрту", min_size=2, max_size=9)


@given(letters_of_one_sound)
def test_what_is_written_is_read_again(word: str) -> None:
    """Letters that German writes with one letter each survive the way to German and back."""
    assume(not any(one == two for one, two in pairwise(word)))
    read = skeletons(write(word), Scheme.GERMAN)
    assert not read or skeleton(word) in read


@given(st.text(max_size=60))
def test_german_form_is_total(word: str) -> None:
    """Any text has a form, and what cannot be a name is its own."""
    assert german_form(word) == word or any(letter.isalpha() for letter in word)


@pytest.mark.parametrize("word", ["V" * 10_000, "Ya" * 5_000, "а" * 1_000_000, "Vadim\N{COMBINING ACUTE ACCENT}"])
def test_hostile_words_come_back(word: str) -> None:
    """What is no name is not worked on."""
    with ends():
        assert german_form(word) == word
