"""The quick way to measure a line is the plain way."""

from mtcheck.report.visible import ONE_CELL_EACH, cell


def test_characters_that_are_not_looked_at_take_one_cell() -> None:
    """Every character that the quick pattern takes is one column wide, and it takes what German is written in."""
    taken = [chr(point) for point in range(0x3000) if ONE_CELL_EACH.fullmatch(chr(point))]
    assert {cell(character) for character in taken} == {1}
    assert set("Zwölf „süße“ ‚Äpfel‘ – für 3 €…") - set(taken) == {"€"}
