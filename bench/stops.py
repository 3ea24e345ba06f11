"""Leaving and stopping: how soon the model server is free again; faults: whether the person is told; drafts: how fast."""

import asyncio
import json
import statistics
import time
from typing import Any

import aiohttp

FAULTS = ("error", "die", "cut", "garbage", "stall", "hang", "reset", "500", "503")


def question(**more: Any) -> dict[str, Any]:
    return {"prompt": "Kısa bir durum özeti yaz.", "context": "", "action": "summary", "engine": "ollama", **more}


class Caller:
    def __init__(self, address: str, token: str, model_server: str) -> None:
        self.address, self.model_server = f"{address}/api/v1/ai", model_server
        self.headers = {"Authorization": f"Bearer {token}"}

    async def configure(self, session: aiohttp.ClientSession, **knobs: Any) -> None:
        await (await session.post(f"{self.model_server}/_config", json=knobs)).read()

    async def last_record(self, session: aiohttp.ClientSession) -> dict[str, Any]:
        records = (await (await session.get(f"{self.model_server}/_stats")).json())["requests"]
        return next(record for record in reversed(records) if record["path"] == "/api/chat")

    async def freed_after_ms(self, session: aiohttp.ClientSession, *, in_stream: bool, by_stop: bool) -> float:
        """Milliseconds from leaving (or pressing stop) until the model server sees its connection closed."""
        async with session.post(f"{self.address}/assistant/stream/", json=question(), headers=self.headers) as answer:
            run, seen = 0, b""
            wanted = b'"type":"text"' if in_stream else b'"type":"waiting"'
            while wanted not in seen:
                seen += await answer.content.readany()
            run = json.loads(seen.split(b"\n", 1)[0])["run"]
            at = time.time()
            if by_stop:
                await (await session.post(f"{self.address}/runs/{run}/stop/", headers=self.headers)).read()
            else:
                answer.close()
            for _ in range(200):
                record = await self.last_record(session)
                if record.get("gone_at"):
                    return (record["gone_at"] - at) * 1000
                await asyncio.sleep(0.01)
        return float("inf")

    async def told(self, session: aiohttp.ClientSession, fault: str) -> bool:
        """Whether a fault of the model server ends in a line that says so."""
        await self.configure(session, fault=fault, fault_at=10)
        async with session.post(f"{self.address}/assistant/stream/", json=question(), headers=self.headers) as answer:
            lines = [json.loads(line) for line in (await answer.read()).splitlines()]
        await self.configure(session, fault="")
        return lines[-1]["type"] == "error" or bool(lines[-1].get("fallback"))

    async def draft_ms(self, session: aiohttp.ClientSession, customer: int) -> float:
        body = {"action": "customers.summary", "record": customer, "engine": "builtin"}
        began = time.perf_counter()
        async with session.post(f"{self.address}/assistant/", json=body, headers=self.headers) as answer:
            await answer.read()
        return (time.perf_counter() - began) * 1000


async def stops(caller: Caller, each: int = 25) -> dict[str, Any]:
    async with aiohttp.ClientSession() as session:
        times = [
            await caller.freed_after_ms(session, in_stream=in_stream, by_stop=by_stop)
            for _ in range(each)
            for in_stream in (False, True)
            for by_stop in (False, True)
        ]
    within = sum(time <= 50 for time in times)
    return {"stopped_within_50_ms": f"{within} of {len(times)}", "median_ms": round(statistics.median(times), 1)}


async def faults(caller: Caller) -> dict[str, bool]:
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30)) as session:
        return {fault: await caller.told(session, fault) for fault in FAULTS}


async def drafts(caller: Caller, customer: int, times: int = 60) -> float:
    """95th percentile, milliseconds."""
    async with aiohttp.ClientSession() as session:
        measured = [await caller.draft_ms(session, customer) for _ in range(times + 5)][5:]
    return statistics.quantiles(measured, n=20)[-1]
