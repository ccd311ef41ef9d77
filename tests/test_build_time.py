"""A build stays within its budget of 5 seconds, or 60 milliseconds a page."""

from built_site import Site, build

TIMES = 2.5  # it is about 1.3; a core shared during one of the two makes it twice as much


def test_to_build_the_site_takes_little_longer_than_to_parse_it(site, tmp_path):
    """No clock tells a slow build from a busy machine; Beautiful Soup on the same pages does."""
    times = site.built / site.seconds
    if times >= TIMES:  # nothing else may have been slowed down as this build was: once more
        again = build(tmp_path).seconds
        times = min(times, again / Site(tmp_path).seconds)
    print(f"built in {site.built:.1f} s, {times:.2f} times what parsing took")
    assert times < TIMES, "a build got slower. Where: python -m cProfile -m mkdocs build"
