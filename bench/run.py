"""`make bench`: what İmece costs over the raw limits of this machine, measured in the same run.

python bench/run.py [--quick]     --quick: 5,000 customers instead of 100,000, for a look in a minute
"""

import asyncio
import gzip
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from processes import BACKEND, ROOT, postgres, proportional_memory, server, standin, token_of

SIZE = 100_000
EMAIL, PASSWORD = "bench@ornek.com.tr", "olcum-parolasi-42"
OWNER = {"IMECE_ADMIN_EMAIL": EMAIL, "IMECE_ADMIN_PASSWORD": PASSWORD}
MODEL = "llama3.1:latest"


def main() -> None:
    quick = "--quick" in sys.argv
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        work.chmod(0o755)
        rows = [*of_the_server(work), *of_the_records(work, 5_000 if quick else SIZE), *of_the_page()]
    print(f"\n{'measure':<58}{'figure':>22}   must reach")
    for what, figure, goal in rows:
        print(f"{what:<58}{figure!s:>22}   {goal}")


def of_the_server(work: Path) -> list[tuple[str, Any, str]]:
    """Streams, stops, faults, drafts, memory and start, on SQLite with the demo agency."""
    data = work / "var"
    with server(data, **OWNER, OLLAMA_HOST="127.0.0.1:1") as (_address, _pid, first_start):
        pass
    with (
        standin(first_ms=50, token_ms=5, tokens=100) as model_server,
        server(data, OLLAMA_HOST=model_server, IMECE_AI_IDLE="2", IMECE_AI_FIRST_WARM="3") as (address, pid, start),
    ):
        token = token_of(address, EMAIL, PASSWORD)
        idle = proportional_memory(pid)
        return [
            ("start with migrations and demo, command → first answer, s", round(first_start, 1), ""),
            ("second start, command → first answer, s", round(start, 2), "≤ 2.5"),
            *asyncio.run(_streams(model_server, address, token)),
            ("memory of web + worker, idle, MiB (PSS)", round(idle), "≤ 180"),
            ("memory of web + worker, under 32 streams", round(asyncio.run(_loaded(address, token, pid))), "≤ 240"),
            *asyncio.run(_stops(address, token, model_server)),
            ("built-in draft, 1,000 notes, p95 ms", round(asyncio.run(_drafts(address, token, model_server)), 1), "≤ 100"),
        ]


async def _streams(model_server: str, address: str, token: str) -> list[tuple[str, Any, str]]:
    from streams import measure

    goals = {1: "≤ 5", 8: "≤ 20", 32: "≤ 60"}
    rows: list[tuple[str, Any, str]] = []
    for row in await measure(model_server, address, token):
        count = row["streams"]
        rows.append((f"first model token added, {count} streams, ms", row["first_token_added_ms"], goals[count]))
        rows.append((f"whole stream ÷ straight, {count} streams", row["whole_ratio"], "≤ 1.12" if count == 32 else ""))
    return rows


async def _loaded(address: str, token: str, pid: int) -> float:
    import aiohttp
    from streams import one, through

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        going = [asyncio.create_task(one(session, through(address, token))) for _ in range(32)]
        await asyncio.sleep(0.3)
        peak = proportional_memory(pid)
        await asyncio.gather(*going)
    return peak


async def _stops(address: str, token: str, model_server: str) -> list[tuple[str, Any, str]]:
    from stops import Caller, faults, stops

    caller = Caller(address, token, model_server)
    stopped = await stops(caller)
    told = await faults(caller)
    missing = [fault for fault, said in told.items() if not said]
    return [
        ("leaving or stop frees the model within 50 ms", stopped["stopped_within_50_ms"], "100 of 100"),
        ("… median, ms", stopped["median_ms"], ""),
        ("faults told to the person", f"{len(told) - len(missing)} of {len(told)} {missing or ''}".strip(), "9 of 9"),
    ]


async def _drafts(address: str, token: str, model_server: str) -> float:
    import aiohttp
    from stops import Caller, drafts

    headers = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        customer = (await (await session.get(f"{address}/api/v1/customers/")).json())["results"][0]["id"]
        for number in range(1000):
            note = {"on": "customers.customer", "record": customer, "body": f"{number}. görüşme: teklif konuşuldu."}
            await (await session.post(f"{address}/api/v1/notes/", json=note)).read()
    return await drafts(Caller(address, token, model_server), customer)


def of_the_records(work: Path, size: int) -> list[tuple[str, Any, str]]:
    """In this process, so that the ratio holds no network; on PostgreSQL."""
    with postgres(work / "pg") as url:
        os.environ.update(DATABASE_URL=url, IMECE_DATA_DIR=str(work / "pgvar"), IMECE_AI_ENGINE="builtin", **OWNER)
        manage = [sys.executable, "manage.py"]
        subprocess.run([*manage, "migrate", "-v0"], cwd=BACKEND, check=True)
        began = time.perf_counter()
        subprocess.run([*manage, "demo", "--customers", str(size)], cwd=BACKEND, check=True, stdout=subprocess.DEVNULL)
        filled = time.perf_counter() - began
        return [(f"demo of {size:,} customers, s", round(filled), "≤ 180"), *_ratios()]


def _ratios() -> list[tuple[str, Any, str]]:
    import records

    token = _key_of_the_owner()
    goals = {"list": "≤ 9, aim 6", "search": "≤ 6, aim 5", "detail": "≤ 18, aim 15", "create": "≤ 9, aim 6"}
    rows: list[tuple[str, Any, str]] = []
    for row in records.measure(token):
        name = row["what"]
        rows.append((f"{name} ÷ raw SQL + JSON ({row['raw_ms']} ms → {row['ms']} ms)", row["ratio"], goals[name]))
    found = records.spellings(records.Ours(token, 1))
    return [*rows, ("a name found in its Turkish spellings", f"{found} of 11", "11 of 11")]


def _key_of_the_owner() -> str:
    sys.path.insert(0, str(BACKEND))
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django

    django.setup()
    from apps.accounts.models import User
    from apps.accounts.services import issue_token

    return issue_token(user=User.objects.filter(roles__key="owner").earliest("id"), name="bench")


def of_the_page() -> list[tuple[str, Any, str]]:
    """What the first page load fetches: the scripts and styles that index.html names."""
    folder = ROOT / "frontend" / "dist"
    index = (folder / "index.html").read_text()
    files = [path for path in (folder / "assets").iterdir() if path.suffix == ".js" and path.name in index]
    size = sum(len(gzip.compress(path.read_bytes(), 9)) for path in files)
    return [("page: first load JS, gzip kB", round(size / 1000), "≤ 260")]


if __name__ == "__main__":
    main()
