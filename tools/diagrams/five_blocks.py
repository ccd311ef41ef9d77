"""Five blocks from 1998 to 2022, each with the part that it added in a darker tint."""

from tools.diagrams import Diagram

NEW, OLD = 0.4, 0.08
BLOCKS = [  # name, year, layers from the bottom up with their tint, a way around
    ("LeNet", 1998, [("conv 5×5\ntanh", NEW), ("average\npool", NEW)], False),
    ("AlexNet", 2012, [("conv 11×11\nReLU", NEW), ("max pool", NEW)], False),
    ("VGG", 2014, [("conv 3×3\nReLU", NEW), ("conv 3×3\nReLU", NEW), ("max pool", OLD)], False),
    (
        "ResNet",
        2015,
        [("conv 3×3", OLD), ("norm\nReLU", NEW), ("conv 3×3", OLD), ("norm", NEW)],
        True,
    ),
    (
        "ConvNeXt",
        2022,
        [("depthwise\n7×7", NEW), ("norm", OLD), ("1×1 GELU\nfourfold", NEW), ("1×1\nback", OLD)],
        True,
    ),
]


def draw():
    """One column a block, read from the bottom up."""
    picture = Diagram(560, 376)
    for column, (name, year, layers, around) in enumerate(BLOCKS):
        middle = 60 + column * 110
        picture.text(middle, 20, name, bold=True)
        picture.text(middle, 38, str(year), small=True)
        y = 340
        picture.arrow((middle, 370), (middle, y + 2))
        for text, tint in layers:
            y -= 44
            picture.box(middle - 47, y, 94, 42, text, "cnn", tint)
            y -= 18
            picture.arrow((middle, y + 17), (middle, y + 2))
        if around:
            new = name == "ResNet"
            picture.circle(middle, y - 11, 11, "+", "cnn", NEW if new else OLD)
            picture.arrow((middle, y - 23), (middle, y - 40))
            beside = middle - 55
            line = [(middle, 358), (beside, 358), (beside, y - 11), (middle - 20, y - 11)]
            picture.arrow(*line, family="cnn", head=False, width=3 if new else 1.5)
            picture.arrow(line[-1], (middle - 12, y - 11), family="cnn")
    return picture
