"""The processes that are measured: a throw-away PostgreSQL, the server, and a stand-in for the model server."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BACKEND = ROOT / "backend"


def free_port() -> int:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return int(place.getsockname()[1])


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    script = ["sh", str(ROOT / "scripts/postgres.sh")]
    url = subprocess.run([*script, "start", str(folder)], check=True, capture_output=True, text=True).stdout.strip()
    try:
        yield url
    finally:
        subprocess.run([*script, "stop", str(folder)], check=False)


@contextmanager
def standin(**knobs: object) -> Iterator[str]:
    """The stand-in's address."""
    port = free_port()
    settings = {f"STUB_{name.upper()}": str(value) for name, value in knobs.items()}
    environment = {**os.environ, "STUB_PORT": str(port), **settings}
    process = subprocess.Popen(
        [sys.executable, "-m", "apps.ai.tests.standin"], cwd=BACKEND, env=environment, stdout=subprocess.DEVNULL
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/api/version")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


@contextmanager
def server(data: Path, **environment: str) -> Iterator[tuple[str, int, float]]:
    """Address, process number and seconds from the command to the first answer."""
    port = free_port()
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve"],
        cwd=BACKEND,
        env={**os.environ, "PORT": str(port), "IMECE_DATA_DIR": str(data), **environment},
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/healthz")
        yield f"http://127.0.0.1:{port}", process.pid, time.perf_counter() - began
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def wait_for(url: str, seconds: float = 60.0) -> None:
    """Asks every few milliseconds, since the start is measured by it."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(url)


def token_of(address: str, email: str, password: str) -> str:
    body = json.dumps({"email": email, "password": password}).encode()
    asked = urllib.request.Request(
        f"{address}/api/v1/auth/token/", body, {"Content-Type": "application/json"}, method="POST"
    )
    with urllib.request.urlopen(asked) as answer:
        return str(json.load(answer)["token"])


def proportional_memory(pid: int) -> float:
    """MiB of the process and its children, shared pages counted by share (PSS)."""
    family = [pid, *(int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]
    lines = (line for one in family for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines())
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
