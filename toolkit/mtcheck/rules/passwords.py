"""Tell where passwords are spoken of: they may be words in a row, and are no words that ran together."""

from mtcheck.model import Document

PASSWORDS = (
    "asswort asswört ennwort ennwört assphrase ashtag assword ugangsdaten ugangscode utzername enutzerkonto dewort "
    "dewört ogin-Daten chlüsselwort chlüsselwört".split()
)
BEFORE_BLOCK = 200
"""Characters before a paragraph that may announce a list of passwords."""


def is_password(document: Document, place: int) -> bool:
    """Tell whether a paragraph or the end of the one before it speaks of passwords, which may be words in a row."""
    block = document.block_at(place)
    if block is None:
        return False
    start = max(0, block.start - BEFORE_BLOCK)
    return any(document.prose.find(word, start, block.end) >= 0 for word in PASSWORDS)
