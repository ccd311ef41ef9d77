"""Walk through the kernel, not the image, and a convolution is one sum of slices."""

# --8<-- [start:check]
import numpy as np


def check(convolve):
    """Try convolve(image, kernel, stride, padding); the error says what is wrong with it."""
    image = np.arange(40.0).reshape(5, 8)  # not square, and no number twice
    corner = np.array([[1.0, 0, 0], [0, 0, 0]])  # picks the upper left number of its window
    picked = np.array(convolve(image, corner, 1, 0))
    assert picked.shape == (4, 6), f"2x3 fits into 5x8 at 4x6 places, not {picked.shape}"
    assert not np.array_equal(picked, image[1:, 2:]), "the kernel is turned"
    assert np.array_equal(picked, image[:4, :6]), "the windows begin at the wrong places"
    counted = np.array(convolve(np.ones((2, 2)), np.ones((3, 3)), 1, 1))
    assert counted.tolist() == [[4, 4], [4, 4]], "padding: zeros on all four sides"
    skipped = np.array(convolve(image, corner, 2, 0))
    assert np.array_equal(skipped, image[:4:2, :6:2]), "stride: every second place, both ways"
    framed = np.pad(image, 2)[:-1, :-2]
    assert np.array_equal(convolve(image, corner, 3, 2), framed[::3, ::3]), "pad, then stride"
    byte = np.full((1, 1), 200, "uint8")
    assert convolve(byte, byte // 100, 1, 0)[0][0] == 400, "200 times 2 overflows"


# --8<-- [end:check]
def convolve(image, kernel, stride=1, padding=0):
    image = np.pad(image.astype(float), padding)
    rows, columns = (n - k + 1 for n, k in zip(image.shape, kernel.shape, strict=True))
    return sum(
        weight * image[u : u + rows : stride, v : v + columns : stride]
        for (u, v), weight in np.ndenumerate(kernel)
    )


print("convolve:", check(convolve) or "right")
try:
    check(lambda image, kernel, *rest: convolve(image, kernel[::-1, ::-1], *rest))
except AssertionError as error:
    print("a true convolution:", error)
