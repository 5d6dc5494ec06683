"""Tables of MQM annotations."""

import pytest

from mtcheck.errors import InputError
from mtcheck.score.annotations import Annotated, Annotation, documents, parse_annotations, write_rows

HEAD = "system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity\n"


def table(*rows: str) -> str:
    """Return a table with its head line; cells are parted by |."""
    return HEAD + "".join(row.replace("|", "\t") + "\n" for row in rows)


def test_documents() -> None:
    """Segments of a document are put together, the places of marks with them."""
    content = table(
        "a|d1|1|1|r1|The mill.|Die <v>Mühlle</v>.|Fluency/Spelling|Minor",
        "a|d1|1|1|r2|The mill.|<v>Die</v> Mühlle<v></v>.|Accuracy|Major",
        "a|d1|2|2|r1|It <v>still</v> turns.|Sie dreht sich.|Accuracy/Omission|Major",
        "b|d1|1|1|r1|The mill.|Die Mühle.|No-error|no-error",
        "b|d1|2|2|r1|It still turns.|Sie <v>dreht</v> sich.|HOTW-test|Major",
    )
    first, second = documents(parse_annotations(content, "t.tsv"))
    assert first == Annotated(
        id="a/d1",
        group="d1",
        text="Die Mühlle.\nSie dreht sich.\n",
        rated=((0, 11), (12, 27)),
        annotations=(
            Annotation(4, 10, "Fluency/Spelling", "minor", "r1"),
            Annotation(0, 3, "Accuracy", "major", "r2"),
            Annotation(10, 10, "Accuracy", "major", "r2"),
            Annotation(13, 18, "Accuracy/Omission", "major", "r1", source=True),
        ),
        source="The mill.\nIt still turns.\n",
    )
    assert (second.id, second.annotations) == ("b/d1", ())


@pytest.mark.parametrize(
    "head",
    [
        "system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata",
        "\ufeffSystem\tDoc\tseg_id\tRater\tSource\tTarget\tCategory\tSeverity",
    ],
)
def test_heads_that_are_around(head: str) -> None:
    """Columns are known by their names, not by their order."""
    cells = ["a", "d", "1", "1", "r", "S", "<v>T</v>", "c", "minor", "{}"]
    if "globalSegId" not in head:
        del cells[2]
    (document,) = documents(parse_annotations(head + "\n" + "\t".join(cells) + "\n", "t"))
    assert (document.text, document.annotations) == ("T\n", (Annotation(0, 1, "c", "minor", "r"),))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "t: empty, allowed is "),
        ("a\tb\n", "t:1: no column 'system', allowed are system, doc, segment"),
        (HEAD + "a\tb\n", "t:2: 2 columns, the head line has 9"),
        (table("a|d|1|1|r|S|<v>T|c|minor"), "t:2: <v> without </v>"),
        (table("a|d|1|1|r|S|T</v>|c|minor"), "t:2: </v> without its partner"),
        (table("a|d|1|1|r|S|<v>T<v>U</v>|c|minor"), "t:2: <v> without its partner"),
        (table("a|d|1|1|r|S|T|c|minor", "a|d|1|1|q|S|U|c|minor"), "t:3: another text than above"),
    ],
)
def test_tables_that_are_none(content: str, problem: str) -> None:
    """One line says where and what."""
    with pytest.raises(InputError) as caught:
        parse_annotations(content, "t")
    assert str(caught.value).startswith(problem)


def test_what_is_written_can_be_read() -> None:
    """A cell never breaks its row."""
    row = ("a", "d", "1", "1", "mtcheck", "", "Die <v>Mühle\t\n</v> steht.", "style", "Minor")
    (document,) = documents(parse_annotations(write_rows([row]), "t"))
    assert document.text == "Die Mühle  steht.\n"


def test_rows_steer_no_terminal() -> None:
    """Control characters of texts and paths are blanks."""
    assert write_rows([("a\x1b[31m", "b\nc\td")]).splitlines()[1] == "a [31m\tb c d"
