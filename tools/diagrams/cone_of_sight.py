"""What one output sees through three layers: three cells, six cells, eight pixels."""

from tools.diagrams import Diagram

CELL = 26
LEFT = 92
LAYERS = [  # name, places of its cells in pixels, those that the output sees, field, jump
    ("conv 3", [3.5, 5.5, 7.5, 9.5], [5.5], 8, 2),
    ("max pool 2", [1.5, 3.5, 5.5, 7.5, 9.5, 11.5], [3.5, 5.5, 7.5], 4, 2),
    ("conv 3", list(range(1, 13)), list(range(3, 9)), 3, 1),
    ("pixels", list(range(14)), list(range(2, 10)), 1, 1),
]
WINDOWS = [(-2, 0, 2), (-0.5, 0.5), (-1, 0, 1)]  # what a cell reads of the row below it


def draw():
    """Rows from the output down to the pixels, with what each of them hands up."""
    picture = Diagram(556, 290)
    picture.text(LEFT + 14 * CELL + 12, 18, "field, jump", "start", small=True)
    for row, (name, places, seen, field, jump) in enumerate(LAYERS):
        y = 28 + row * 64
        picture.text(LEFT - 10, y + 18, name, "end")
        picture.text(LEFT + 14 * CELL + 12, y + 18, f"{field},  {jump}", "start")
        for place in places:
            fill = 0.45 if place in seen else 0
            family = "cnn" if place in seen else "ink"
            picture.box(LEFT + place * CELL, y, CELL, CELL, "", family, fill, corner=0)
        for place in seen if row < 3 else []:
            for step in WINDOWS[row]:
                start = LEFT + (place + 0.5) * CELL, y + CELL + 2
                end = LEFT + (place + step + 0.5) * CELL, y + 62
                picture.arrow(start, end, family="cnn", head=False)
    return picture
