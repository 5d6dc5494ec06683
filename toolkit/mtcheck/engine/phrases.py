"""What could be a term in files: each is read, asked, and forgotten."""

from collections.abc import Callable, Iterator, Sequence

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.errors import InputError
from mtcheck.model import Document
from mtcheck.names.gazetteer import gazetteer, territories
from mtcheck.terms.candidates import Seen, phrases


def find_phrases(paths: Sequence[str], config: Config) -> dict[str, dict[str, Seen]]:
    """Return the phrases of each file by its path; a file that cannot be read has none."""
    return {document.path: phrases(document) for document in documents(paths, config)}


def place_names() -> frozenset[str]:
    """Return cities, and countries that English names otherwise, as German writes them."""
    cities = {place.german or place.english for place in gazetteer().values()}
    return frozenset(cities) | {german for _, german, _ in territories()}


def documents(
    paths: Sequence[str], config: Config, unreadable: Callable[[str], None] = lambda problem: None
) -> Iterator[Document]:
    """Yield the document of each file that can be read, by path; what is wrong with another one is told."""
    for path in sorted(set(paths)):
        try:
            yield formats.read(path, encoding=config.encoding, locale=config.locale)
        except InputError as error:
            unreadable(str(error))
