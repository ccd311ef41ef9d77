"""Run a snippet as a reader would, once a session, and keep what it printed and drew."""

import contextlib
import functools
import gc
import io
import os
import runpy
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from complaints import Complaint, listening, unexpected
from paths import shown

from tools import figure_numbers
from tools.theme_svg import follow_colour_scheme

STYLE = Path(__file__).with_name("guide.mplstyle")


@dataclass(frozen=True)
class Run:
    """What came of it: text printed, SVG files drawn, seconds, the error if there was one.

    numbers: of each figure, see tools/figure_numbers.py. heard: what libraries complained of, which
    is an error, too, unless it is expected.
    """

    printed: str
    figures: tuple[str, ...]
    seconds: float
    error: str
    numbers: tuple[figure_numbers.Numbers, ...] = ()
    heard: tuple[Complaint, ...] = ()


@functools.cache
def run_snippet(path):
    """Run the file in this process, in an empty folder and with a cleared Keras session.

    Running in the same process saves the seconds that each import of Keras costs.
    Returns a `Run`; an exception of the snippet is reported in it, with file and line.
    """
    import keras
    import matplotlib
    import matplotlib.pyplot as plt

    printed, figures, numbers, heard, error = io.StringIO(), [], [], [], ""

    def record_figure():
        for number in plt.get_fignums():
            svg = io.StringIO()
            plt.figure(number).savefig(svg, format="svg", metadata={"Date": None, "Creator": None})
            figures.append(follow_colour_scheme(svg.getvalue()))
            numbers.append(figure_numbers.of_figure(plt.figure(number)))
        plt.close("all")

    keras.utils.clear_session()
    started, home, show, arguments = _clocks(), os.getcwd(), plt.show, sys.argv
    plt.show, sys.argv = record_figure, [str(path)]
    try:
        with (
            tempfile.TemporaryDirectory() as empty,
            contextlib.redirect_stdout(printed),
            listening(path) as heard,
            matplotlib.rc_context(fname=STYLE),
        ):
            os.chdir(empty)
            try:
                runpy.run_path(str(path), run_name="__main__")
            finally:
                os.chdir(home)
    except Exception as exception:
        frames = [
            f for f in traceback.extract_tb(exception.__traceback__) if f.filename == str(path)
        ]
        line = frames[-1].lineno if frames else 1
        error = f"{shown(path)}:{line}: {type(exception).__name__}: {exception}"
    else:
        for complaint in unexpected(heard)[:1]:
            error = f"{shown(path)}:{complaint.line}: {complaint}"
    finally:
        plt.show, sys.argv = show, arguments
        plt.close("all")
        gc.collect()
        gc.freeze()  # what is left stays: no need for Keras to look through it model by model
    seconds = min(now - then for now, then in zip(_clocks(), started))
    return Run(printed.getvalue(), tuple(figures), seconds, error, tuple(numbers), tuple(heard))


def _clocks():
    """Seconds on the wall, which a busy machine stretches, and seconds of all cores together."""
    return time.perf_counter(), time.process_time()
