"""Takes the pictures of the README and of the guide from a server of its own, filled with the demo agency.

    make screenshots                  all of them
    make screenshots ONLY=asistan     those whose name contains the word

The server keeps its data in a temporary folder and knows one model server, which is absent at first and is later played
by the tests' stand-in: the texts of its model are written here, one of them with a mistake that the check must find."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, TimeoutError, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
BACKEND = ROOT / "backend"
GUIDE = ROOT / "docs" / "kilavuz" / "img"
READMES = ROOT / "docs" / "images"
PYTHON = str(ROOT / ".venv" / "bin" / "python")
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]
QUIET += ["--disable-background-networking", "--disable-component-update"]
SIZE: ViewportSize = {"width": 1440, "height": 900}
SCALE = 1280 / 1440
HEAVIEST = 200_000
PATIENCE_S = 60
QUIET_MS = 5_000
CUSTOMER = "Eis Gold"
# The discount stands in no record: the check underlines it.
MODEL_TEXT = (
    "Eis Gold, İstanbul'da gıda üretimi yapan bir müşterimiz; yönetilen hosting hizmeti için aylık 1.850,00 TL ödüyor. "
    "Yenilemede %20 indirim istediler. Sıradaki adım, yenileme koşullarını Nazlı Hanım'a yazılı göndermek."
)

Step = Callable[[Page], None]


def main() -> None:
    wanted = os.environ.get("ONLY", "")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        model_port = free_port()
        with server(Path(folder), model_port) as (address, link):
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
            page = browser.new_context(
                viewport=SIZE,
                device_scale_factor=SCALE,
                locale="tr-TR",
                timezone_id="Europe/Istanbul",
                color_scheme="light",
                reduced_motion="reduce",
                base_url=address,
            ).new_page()
            page.set_default_timeout(PATIENCE_S * 1000)
            take_all(page, link, model_port, wanted)
            browser.close()


def take_all(page: Page, link: str, model_port: int, wanted: str) -> None:
    sign_in(page, link, wanted)
    for name in filter(lambda name: wanted in name, STEPS):
        shoot(page, name, STEPS[name])
    with stand_in(model_port):
        until(lambda: writer(page) == "ollama", "the page sees no model server")
        for name in filter(lambda name: wanted in name, MODEL_STEPS):
            shoot(page, name, MODEL_STEPS[name])


def shoot(page: Page, name: str, step: Step) -> None:
    """Takes one picture and says what it weighs."""
    step(page)
    with contextlib.suppress(TimeoutError):
        page.wait_for_load_state("networkidle", timeout=QUIET_MS)
    page.evaluate("document.fonts.ready")
    path = (READMES if name in README_NAMES else GUIDE) / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path, animations="disabled", caret="hide")
    reduce_colours(path)
    weight = path.stat().st_size
    remark = "  too heavy: Pillow makes it lighter" if weight > HEAVIEST else ""
    sys.stdout.write(f"{path.relative_to(ROOT)}  {weight / 1000:.0f} kB{remark}\n")


def reduce_colours(path: Path) -> None:
    """A palette of 256 colours where Pillow is installed; a flat page looks the same with it."""
    with contextlib.suppress(ImportError):
        from PIL import Image

        full = Image.open(path).convert("RGB")
        full.quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE).save(path, optimize=True)


# -- what is shown


def sign_in(page: Page, link: str, wanted: str) -> None:
    """The form is taken on the way in; later it would only send a known person on."""
    if wanted in "giris":
        shoot(page, "giris", at("/giris", "form"))
    page.goto(link)
    page.wait_for_url("**/musteriler")


def at(place: str, ready: str = "main h1, main table, main form") -> Step:
    def step(page: Page) -> None:
        page.goto(place)
        page.locator(ready).first.wait_for()

    return step


def customer(tab: str = "", then: Step | None = None) -> Step:
    def step(page: Page) -> None:
        found = page.request.get("/api/v1/customers/", params={"search": CUSTOMER}).json()["results"][0]
        at(f"/musteriler/{found['id']}{tab}", "main h1")(page)
        page.get_by_role("tabpanel").wait_for()
        if then:
            then(page)

    return step


def note(page: Page) -> None:
    notes = page.request.get("/api/v1/notes/", params={"kind": "meeting"}).json()["results"]
    longest = max(notes, key=lambda found: len(found["body"]))
    at(f"/notlar/{longest['id']}", "main article, main h1")(page)


def new_customer(page: Page) -> None:
    at("/musteriler/yeni")(page)
    page.get_by_label("Firma adı").fill("Işıltı Kozmetik")
    page.get_by_label("E-posta").fill("bilgi@isilti")
    page.get_by_label("E-posta").blur()


def new_note(page: Page) -> None:
    page.get_by_role("button", name="Not yaz").first.click()
    page.get_by_placeholder("Ne konuşuldu").fill("Yenileme konuşuldu; teklif bekliyorlar.")


def palette(page: Page) -> None:
    at("/musteriler")(page)
    page.locator("main table tbody tr").first.wait_for()
    page.keyboard.press("Control+k")
    page.get_by_role("dialog").get_by_role("textbox").fill("isik")
    page.get_by_role("dialog").get_by_text("Işık Kardeşler").first.wait_for()


def keys(page: Page) -> None:
    at("/musteriler")(page)
    page.locator("main table tbody tr").first.wait_for()
    page.keyboard.press("?")
    page.get_by_role("dialog").wait_for()


def ask(action: str) -> Step:
    def step(page: Page) -> None:
        page.get_by_role("main").get_by_role("button", name=action).first.click()
        page.get_by_text("Hazır").first.wait_for()

    return step


def doubted(page: Page) -> None:
    """A summary by the stand-in's model, chosen in spite of the doubt."""
    ask("Özetle")(page)
    page.get_by_role("button", name="Bunu kullan").last.click()


README_NAMES = {"customers", "assistant"}
STEPS: dict[str, Step] = {
    "customers": at("/musteriler", "main table tbody tr"),
    "musteriler": at("/musteriler", "main table tbody tr"),
    "musteri": customer(),
    "musteri-hizmetler": customer("?sekme=hizmetler"),
    "musteri-kisiler": customer("?sekme=kisiler"),
    "musteri-form": new_customer,
    "notlar": at("/notlar", "main table tbody tr"),
    "not-yaz": customer("?sekme=notlar", new_note),
    "not": note,
    "palet": palette,
    "kisayollar": keys,
    "ayarlar": at("/ayarlar", "main form"),
    "ajans": at("/ayarlar/ajans", "main form"),
    "yapay-zeka": at("/ayarlar/yapay-zeka", "main section"),
    "asistan": customer("", ask("Özetle")),
    "asistan-taslak": customer("", ask("AI ile Email Yaz")),
}
MODEL_STEPS: dict[str, Step] = {
    "asistan-model": customer("", doubted),
    "assistant": customer("", doubted),
    "modeller": at("/ayarlar/yapay-zeka", "main table"),
}


# -- what stands behind it


@contextlib.contextmanager
def server(folder: Path, model_port: int) -> Iterator[tuple[str, str]]:
    """İmece on a free port: its address and the path of its one-time link."""
    chosen = {
        "PORT": str(free_port()),
        "IMECE_DATA_DIR": str(folder),
        "IMECE_DEMO": "1",
        "OLLAMA_HOST": f"127.0.0.1:{model_port}",
    }
    kept = {name: value for name, value in os.environ.items() if name not in CLEARED}
    command = [PYTHON, str(BACKEND / "manage.py"), "serve"]
    process = subprocess.Popen(command, env={**kept, **chosen}, stdout=subprocess.PIPE, text=True)
    try:
        lines = iter(process.stdout or ())
        link = next(line.strip() for line in lines if "/giris/baglanti#" in line)
        address = link.partition("/giris/")[0]
        until(lambda: answers(address), "the server does not answer")
        yield address, link.removeprefix(address)
    finally:
        process.terminate()
        process.wait(timeout=20)


CLEARED = {"DATABASE_URL", "REDIS_URL", "IMECE_ADMIN_EMAIL", "IMECE_AI_ENGINE", "IMECE_AI_MODEL", "OPENAI_BASE_URL"}


@contextlib.contextmanager
def stand_in(port: int) -> Iterator[None]:
    words = str(len(MODEL_TEXT.split()))
    knobs = {"PORT": str(port), "MODELS": "ornek-model:12b", "TEXT": MODEL_TEXT, "TOKENS": words, "TOKEN_MS": "2"}
    environment = {**os.environ, **{f"STUB_{name}": value for name, value in knobs.items()}}
    command = [PYTHON, "-m", "apps.ai.tests.standin"]
    process = subprocess.Popen(command, cwd=BACKEND, env=environment, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def answers(address: str) -> bool:
    host, _, port = address.removeprefix("http://").partition(":")
    with contextlib.suppress(OSError), socket.create_connection((host, int(port)), timeout=1):
        return True
    return False


def writer(page: Page) -> str:
    status: dict[str, Any] = page.request.get("/api/v1/ai/status/").json()
    return str(status["active"]["engine"])


def until(holds: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > end:
            raise RuntimeError(otherwise)
        time.sleep(0.2)


if __name__ == "__main__":
    main()
