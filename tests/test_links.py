"""The check of the external links, against a server on this machine."""

import http.server
import socket
import threading
import time

import pytest

from tools import links

PAGE = """<p><a href="http://127.0.0.1:9/">here</a> <a href="../cnn/">inside</a>
<a href="https://arxiv.org/abs/1803.01271#top">a paper</a> <a href="mailto:a@b">mail</a>
<a href="https://arxiv.org/abs/1803.01271">the same</a></p>"""


class Handler(http.server.BaseHTTPRequestHandler):
    asked = []

    def answer(self):
        self.asked.append((self.command, self.path))
        status = {
            "/there": 200,
            "/moved": 302,
            "/lost": 301,
            "/gone": 410,
            "/closed": 403,
            "/broken": 500,
            "/only-get": 200 if self.command == "GET" else 405,
            "/busy": 429 if len(self.asked) < 3 else 200,
        }.get(self.path, 404)
        if self.path == "/slow":
            time.sleep(1)
        self.send_response(status)
        if self.path == "/moved":
            self.send_header("Location", "/there")
        if self.path == "/lost":
            self.send_header("Location", "/nowhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET = answer

    def log_message(self, *arguments):
        pass


@pytest.fixture
def server():
    Handler.asked = []
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.mark.parametrize(
    "path, result, why",
    [
        ("/there", "fine", "200"),
        ("/moved", "fine", "200"),
        ("/only-get", "fine", "200"),
        ("/busy", "fine", "200"),
        ("/nowhere", "gone", "404"),
        ("/lost", "gone", "404"),
        ("/gone", "gone", "410"),
        ("/closed", "unsure", "403"),
        ("/broken", "unsure", "500"),
        ("/slow", "unsure", "timed out"),
    ],
)
def test_each_answer_is_understood(server, path, result, why):
    assert links.check(server + path, timeout=0.4, tries=2, pause=0) == (result, why)


def test_a_link_that_answers_is_asked_once(server):
    links.check(server + "/there")
    assert Handler.asked == [("HEAD", "/there")]


def test_a_host_that_refuses_robots_is_told_apart(server):
    found = links.check(server + "/closed", tries=2, pause=0, blockers={"127.0.0.1"})
    assert found == ("refused", "403 from 127.0.0.1")


@pytest.fixture
def no_names(monkeypatch):
    """No host has an address, as on a machine without a network."""

    def fail(*arguments, **settings):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)


def test_a_host_that_is_not_there_is_gone(no_names):
    assert links.check("http://name.invalid/", tries=1) == ("gone", "no such host")


def test_links_to_other_sites_are_found_once(tmp_path):
    page = tmp_path / "page/index.html"
    page.parent.mkdir()
    page.write_text(PAGE, encoding="utf-8")
    readme = tmp_path / "README.md"
    readme.write_text("Read [this](https://keras.io/), and https://jax.dev.", encoding="utf-8")
    assert links.external([page.parent, readme]) == {
        "https://arxiv.org/abs/1803.01271": page.as_posix(),
        "https://keras.io/": readme.as_posix(),
        "https://jax.dev": readme.as_posix(),
    }


def run(tmp_path, monkeypatch, *addresses):
    monkeypatch.setattr(links.external, "__defaults__", (frozenset(),))
    page = tmp_path / "index.html"
    page.write_text("".join(f'<a href="{a}">x</a>' for a in addresses), encoding="utf-8")
    return links.main([str(tmp_path), "--timeout", "0.4", "--tries", "1"])


def test_the_run_ends_well_when_nothing_is_gone(server, tmp_path, monkeypatch, capsys):
    assert run(tmp_path, monkeypatch, server + "/moved", server + "/closed") == 0
    told = capsys.readouterr().out
    assert "no clear answer (403)" in told
    assert "2 links: 1 lead somewhere, 0 are gone" in told


def test_the_run_fails_for_a_link_that_is_gone_and_says_where(
    server, tmp_path, monkeypatch, capsys
):
    assert run(tmp_path, monkeypatch, server + "/there", server + "/gone") == 1
    told = capsys.readouterr().out
    assert f"gone (410): {server}/gone\n    in {(tmp_path / 'index.html').as_posix()}" in told


def test_without_a_network_nothing_is_called_gone(no_names, tmp_path, monkeypatch, capsys):
    assert run(tmp_path, monkeypatch, "http://one.invalid/", "http://two.invalid/") == 2
    told = capsys.readouterr().out
    assert "no network" in told and "gone" not in told
