"""Words by which two words are known that ran together, and names that are written so."""

BEGINNINGS = frozenset(
    "Aber Als Auch Auf Aus Bei Beim Da Damit Danach Dann Darum Das Dass Dem Den Denn Der Deshalb Die Dies Diese Dieser "
    "Doch Dort Ein Eine Einen Einer Er Für Hier Ich Ihr Ihre Im Insgesamt Jetzt Mehr Mit Nach Nicht Noch Nun Nur Ob "
    "Oder Schon Seit Sie So Über Um Und Unter Viele Vom Von Vor Warum Was Weil Wenn Wer Wie Wir Wo Womit Wofür Zum "
    "Zur".split()
)
CREDITS = frozenset("Foto Fotos Bild Bildquelle Quelle Symbolbild Archivbild".split())
ARTICLES = frozenset("das dem den der des die eine einem einen einer eines".split())
ENDINGS = ("en", "em", "er", "es")
"""Endings of adjectives; a brand in lower case (easyJet) has none of six letters and more."""
NOUN_ENDINGS = ("ung", "ungen", "heit", "keit", "keiten", "schaft", "ismus", "tion", "tionen")
ENGLISH = frozenset("Action Auction Caption Fashion Foundation Function Location Motion Nutrition Solution".split())
"""English words with the ending of a German noun; names of products begin with them."""
PASSWORDS = ("asswort", "asswört", "ennwort", "ennwört", "assphrase", "ashtag")
GENDER = frozenset({"In", "Innen"})
BRANDS = frozenset("derStandard derStandards dieStandard dieBasis derFreitag dasErste NurDie NurDer".split())
SMALL = {
    first + second: f"{first} {second}"
    for first in "und dass für mit auf aus von durch gegen unter über ist sind wird wurde hat".split()
    for second in "der die das den dem ein eine einen einem einer".split()
    if (first, second) not in {("über", "ein"), ("über", "dem"), ("für", "der")}
}
"""Small words that no German word is made of, glued."""
