"""How much the assistant adds to a model server: the same question straight to it and through İmece, in turns."""

import asyncio
import statistics
import time
from dataclasses import dataclass

import aiohttp

ROUNDS = 7
PROMPT = "Kısa bir durum özeti yaz."


@dataclass
class Target:
    url: str
    body: dict
    headers: dict
    first: bytes  # what the first line with a model's text contains
    last: bytes


def straight(model_server: str) -> Target:
    messages = [{"role": "user", "content": PROMPT}]
    body = {"model": "llama3.1:latest", "messages": messages, "stream": True, "think": False}
    return Target(f"{model_server}/api/chat", body, {}, b'"content":"', b'"done":true')


def through(server: str, token: str) -> Target:
    body = {"prompt": PROMPT, "context": "", "action": "summary", "engine": "ollama", "model": "llama3.1:latest"}
    headers = {"Authorization": f"Bearer {token}"}
    return Target(f"{server}/api/v1/ai/assistant/stream/", body, headers, b'"type":"text"', b'"type":"done"')


async def one(session: aiohttp.ClientSession, target: Target) -> tuple[float, float]:
    """Seconds to the model's first token and to the end."""
    began, first, seen = time.perf_counter(), 0.0, b""
    async with session.post(target.url, json=target.body, headers=target.headers) as response:
        async for piece in response.content.iter_any():
            seen = seen[-64:] + piece
            if not first and target.first in seen:
                first = time.perf_counter() - began
            if target.last in seen:
                break
    return first, time.perf_counter() - began


async def together(session: aiohttp.ClientSession, target: Target, streams: int) -> tuple[float, float]:
    """Means over that many streams at once."""
    times = await asyncio.gather(*(one(session, target) for _ in range(streams)))
    return statistics.mean(t[0] for t in times), statistics.mean(t[1] for t in times)


async def measure(model_server: str, server: str, token: str) -> list[dict]:
    rows = []
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:
        for streams in (1, 8, 32):
            pairs = []
            for number in range(ROUNDS + 1):
                direct = await together(session, straight(model_server), streams)
                ours = await together(session, through(server, token), streams)
                if number:
                    pairs.append((ours[0] - direct[0], ours[1] / direct[1]))
            added = statistics.median(p[0] for p in pairs) * 1000
            ratio = statistics.median(p[1] for p in pairs)
            rows.append({"streams": streams, "first_token_added_ms": round(added, 1), "whole_ratio": round(ratio, 3)})
    return rows
