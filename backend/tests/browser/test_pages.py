"""Every page in a real browser: nothing from outside, no serious finding of axe, nothing wider than the screen."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings

pytestmark = pytest.mark.browser
AXE = settings.ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
PAGES = [
    "/musteriler", "/musteriler/7", "/musteriler/yeni", "/musteriler/7/duzenle", "/notlar", "/ayarlar",
    "/ayarlar/ajans", "/ayarlar/yapay-zeka", "/kilavuz", "/boyle-bir-sayfa-yok",
]  # fmt: skip
Visit = Callable[..., Any]


def opened(visitor: Any, path: str) -> Any:
    visitor.page.goto(visitor.site.address + path)
    visitor.page.wait_for_load_state("networkidle")
    return visitor.page


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("width", "dark"), [(1440, False), (360, True)])
def test_a_page_asks_nobody_outside_and_is_open_to_everybody(path: str, width: int, dark: bool, visit: Visit) -> None:
    visitor = visit(width, dark=dark)
    page = opened(visitor, path)
    page.evaluate(AXE.read_text())

    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")

    serious = [
        (found["id"], found["nodes"][0]["html"][:200])
        for found in result["violations"]
        if found["impact"] in {"serious", "critical"}
    ]
    assert visitor.outside == []
    assert visitor.problems == []
    assert serious == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_assistant_writes_without_any_model(visit: Visit) -> None:
    page = opened(visit(), "/musteriler/7")

    page.get_by_role("button", name="AI ile Email Yaz").first.click()
    page.get_by_text("Yerleşik taslak").first.wait_for()

    panel = page.get_by_role("complementary").filter(has_text="Yerleşik taslak").or_(page.get_by_role("dialog")).last
    assert "Eis Gold" in panel.inner_text()


def test_search_folds_turkish_letters_and_lives_in_the_address(visit: Visit) -> None:
    page = opened(visit(), "/musteriler")

    page.get_by_placeholder("Müşteri ara").fill("ISIK")
    page.get_by_text("Işık Kardeşler Mobilya").first.wait_for()
    page.wait_for_url("**/musteriler?*ISIK*")
    page.reload()

    page.get_by_text("Işık Kardeşler Mobilya").first.wait_for()
    assert page.get_by_text("Eis Gold").count() == 0


def test_the_palette_opens_by_keyboard_and_finds_a_customer(visit: Visit) -> None:
    page = opened(visit(), "/notlar")

    page.keyboard.press("Control+k")
    page.locator("input.mantine-Spotlight-search, .mantine-Spotlight-search input").fill("mood exp")
    page.locator(".mantine-Spotlight-action", has_text="Mood Expo").first.wait_for()
    page.keyboard.press("Enter")

    page.wait_for_url("**/musteriler/*")


def test_what_was_typed_survives_a_reload(visit: Visit) -> None:
    page = opened(visit(), "/musteriler/yeni")
    page.on("dialog", lambda dialog: dialog.accept())

    page.get_by_label("Firma adı").first.fill("Yarım Kalan Ltd.")
    page.wait_for_timeout(800)
    page.reload()

    page.get_by_label("Firma adı").first.wait_for()
    assert page.get_by_label("Firma adı").first.input_value() == "Yarım Kalan Ltd."


def test_a_customer_is_made_by_keyboard(visit: Visit) -> None:
    page = opened(visit(), "/musteriler/yeni")

    page.get_by_label("Firma adı").first.fill("Gül Baskı A.Ş.")
    page.keyboard.press("Control+s")
    page.get_by_role("heading", name="Gül Baskı A.Ş.").wait_for()
    page.wait_for_url(re.compile(r"/musteriler/\d+$"))
