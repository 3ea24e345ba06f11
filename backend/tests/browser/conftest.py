"""A real server with the demo agency, and a real Chromium signed in to it."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.conf import settings

CHROMIUM = shutil.which("chromium")
SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
STARTED = re.compile(r"/giris/baglanti#\S+")


@dataclass
class Site:
    address: str
    link: str


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        port = place.getsockname()[1]
    data = tmp_path_factory.mktemp("site")
    log = data / "log"
    environment = {
        **{name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "OLLAMA_HOST"}},
        "PORT": str(port),
        "IMECE_DATA_DIR": str(data / "var"),
        "OLLAMA_HOST": "127.0.0.1:9",
    }
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"], cwd=settings.BACKEND, env=environment, stdout=out, stderr=out
        )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(f"{address}/healthz", log)
        link = STARTED.search(log.read_text())
        assert link, log.read_text()
        yield Site(address, link.group())
    finally:
        process.terminate()
        process.wait(20)


def _wait(url: str, log: Path) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(log.read_text())


@dataclass
class Visitor:
    """A browser page that knows where it is, what it asked for and what went wrong."""

    page: "object"
    site: Site
    outside: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def signed_in(browser: object, site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cookies of the owner, who came in by the one-time link."""
    kept = tmp_path_factory.mktemp("cookies") / "state.json"
    context = browser.new_context()  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(site.address + site.link)
    page.wait_for_url(f"{site.address}/musteriler")
    context.storage_state(path=kept)
    context.close()
    return kept


@pytest.fixture
def visit(browser: object, signed_in: Path, site: Site) -> Iterator[object]:
    """`visit(width=360, dark=True)`: a signed-in page with the outside world blocked and watched."""
    contexts = []

    def visit(width: int = 1440, *, dark: bool = False) -> Visitor:
        context = browser.new_context(  # type: ignore[attr-defined]
            storage_state=signed_in,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            locale="tr-TR",
        )
        contexts.append(context)
        visitor = Visitor(context.new_page(), site)
        context.route(lambda url: not url.startswith(site.address), _refuse(visitor))
        visitor.page.on("pageerror", lambda error: visitor.problems.append(str(error)))  # type: ignore[attr-defined]
        return visitor

    yield visit
    for context in contexts:
        context.close()


def _refuse(visitor: Visitor) -> object:
    def refuse(route: object) -> None:
        visitor.outside.append(route.request.url)  # type: ignore[attr-defined]
        route.abort()  # type: ignore[attr-defined]

    return refuse
