"""The sweeps: minutes each, so `make audit` runs them and `make test` does not."""

from tests.conftest import chromium, open_page, site  # noqa: F401  fixtures, used by their names
