"""Lines and scripts of the wire scenarios, by their numbers in the contract."""

import json
from typing import Any

from apps.ai.tests.standin.connection import go_json
from apps.ai.tests.standin.scripts import CUT, END, HOLD, RESET, Step, head, raw, reply, send, wait
from apps.ai.tests.standin.state import BUSY

NUMBERS = {
    "total_duration": 4_935_886_791,
    "load_duration": 534_986_708,
    "prompt_eval_count": 26,
    "prompt_eval_duration": 107_345_000,
    "eval_count": 237,
    "eval_duration": 4_289_432_000,
}
STAMP = {"model": "llama3.1:latest", "created_at": "2026-08-21T10:00:00.12Z"}
CRASH = (
    "model runner has unexpectedly stopped, this may be due to resource limitations or an internal error, "
    "check ollama server logs for details"
)
TOO_LONG = (
    "the prompt is longer than the context length currently available to the model; shorten the prompt, adjust the "
    "context length in settings, or use a model with a longer context length"
)
NESTED = json.dumps(
    {
        "error": {
            "code": 400,
            "message": "request (5321 tokens) exceeds the available context size (4096 tokens), try increasing it",
            "type": "exceed_context_size_error",
            "n_prompt_tokens": 5321,
            "n_ctx": 4096,
        }
    }
)


def said(text: str, **more: Any) -> bytes:
    """C(text) of the contract: an intermediate line."""
    return go_json({**STAMP, **more, "message": {"role": "assistant", "content": text}, "done": False}) + b"\n"


def thought(text: str) -> bytes:
    """T(text) of the contract."""
    message = {"role": "assistant", "content": "", "thinking": text}
    return go_json({**STAMP, "message": message, "done": False}) + b"\n"


def last(reason: str = "stop", text: str = "", **numbers: int) -> bytes:
    """F(reason) of the contract."""
    message = {"role": "assistant", "content": text}
    return go_json({**STAMP, "message": message, "done": True, "done_reason": reason, **numbers}) + b"\n"


def failed(text: str) -> bytes:
    """An error line in a stream."""
    return go_json({"error": text}) + b"\n"


def stream(*lines: bytes, end: Step = END) -> list[Step]:
    """Each line in a flush of its own."""
    return [head(), *map(send, lines), end]


def refused(status: int, text: str) -> list[Step]:
    """An error before the first line."""
    return [reply(status, {"error": text})]


LETTER = [said("Say"), said("ın "), said("Yılmaz,")]
HALF = LETTER[:2]
HTML = b"<html><body><h1>502 Bad Gateway</h1></body></html>"

SCENARIOS: dict[str, list[Step]] = {
    "W01": stream(*LETTER, last(**NUMBERS)),
    "W02": [reply(200, last(text="Sayın Yılmaz,", **NUMBERS).strip())],
    "W03": stream(said("a"), last(text="b", **NUMBERS)),
    "W04": stream(*LETTER, last()),
    "W05": [head(), send(thought("Önce"), thought(" düşün")), wait(0.02), *stream(*LETTER, last(**NUMBERS))[1:]],
    "W08": [wait(0.25), *stream(*LETTER, last(**{**NUMBERS, "load_duration": 250_000_000}))],
    "W10": stream(*HALF, end=HOLD),
    "W12": refused(404, "model 'llama3.1' not found"),
    "W13": refused(400, '"llama3.1" does not support thinking'),
    "W14": refused(400, "invalid character 'x' looking for beginning of value"),
    "W14b": refused(500, 'option "num_ctx" must be of type integer'),
    "W15": refused(503, BUSY),
    "W16": [wait(0.05), *refused(500, "llama-server process has terminated: exit status 1: error loading model: x")],
    "W17": stream(*HALF, failed(CRASH)),
    "W18": stream(*HALF),
    "W18b": [reply(200, said("Sayın Yılmaz,").strip())],
    "W18c": stream(*HALF, failed("prediction aborted, token repeat limit reached")),
    "W19 reset": stream(*HALF, end=RESET),
    "W19 no terminator": stream(*HALF, end=CUT),
    "W19 in a line": [head(), send(HALF[0]), send(HALF[1][:30]), CUT],
    "W19 in a chunk": [head(), send(HALF[0]), raw(b"40\r\n" + HALF[1][:20]), CUT],
    "W20 empty line": stream(LETTER[0], b"\n", *LETTER[1:], b"  \r\n", last(**NUMBERS)),
    "W20 no JSON": stream(*HALF, b'\x00\xff{"model": oops\n', last()),
    "W20 list": stream(*HALF, b"[1,2]\n", last()),
    "W20 no message": stream(*HALF, b'{"model":"x","done":false}\n', last()),
    "W20 number for text": stream(*HALF, b'{"message":{"content":5},"done":false}\n', last()),
    "W23": stream(*LETTER, last("length", **NUMBERS)),
    "W24": stream(thought("Hmm"), thought("…"), last("length", **NUMBERS)),
    "W25": stream(said(""), last(eval_count=1)),
    "W25 blanks": stream(said(" \n"), said("\t"), last(eval_count=3)),
    "W26 prose": stream(said("Elbette, işte"), said(" yanıt."), last(**NUMBERS)),
    "W26 fence": stream(said("```json\n"), said('{"tutar": 5}'), said("\n```"), last(**NUMBERS)),
    "W26 list": stream(said("[1, 2]"), last(**NUMBERS)),
    "W27": [head(), send(said("{")), *[send(said("\n   "))] * 200, HOLD],
    "W28": stream(*LETTER, last(**{**NUMBERS, "prompt_eval_count": 4098})),
    "W29": refused(400, NESTED),
    "W29b": refused(400, TOO_LONG),
    "W29b old": refused(400, "the input length exceeds the context length"),
    "W39": refused(500, "llama-server chat error: map[code:500 message:context shift failed type:server_error]"),
}
MEMORY = (
    "llama-server reported out-of-memory during startup: cudaMalloc failed",
    "unable to load full model on GPU",
    "model requires more system memory (5.6 GiB) than is available (3.1 GiB)",
    "llama runner process has terminated: cudaMalloc failed: out of memory",
)
