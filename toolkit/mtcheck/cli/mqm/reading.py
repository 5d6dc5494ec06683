"""Read the tables that are given to the commands of annotations."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mtcheck.score.annotations import Annotated


def read_annotated(paths: Sequence[str]) -> "list[Annotated]":
    """Return the documents of all systems. Raises `InputError` for what is no table of annotations."""
    from mtcheck import formats
    from mtcheck.errors import InputError
    from mtcheck.score.annotations import documents, parse_annotations

    read: dict[str, Annotated] = {}
    for path in paths:
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            raise InputError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
        text = formats.decode(data, path, None)[0]
        for document in documents(parse_annotations(text, path)):
            if document.id in read:
                raise InputError(f"{path}: {document.id} stands in another table, too: each document once")
            read[document.id] = document
    return list(read.values())
