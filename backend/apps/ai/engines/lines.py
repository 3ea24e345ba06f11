"""Cuts a byte stream into lines, fast and without surprises: at newline bytes only, with a limit."""

from typing import Literal

from apps.ai.engines.base import EngineError, Usage


class LineReader:
    """What the readers of both wires share. A text may hold U+2028 and U+0085, and a letter may come in two reads."""

    def __init__(self, line_bytes: int) -> None:
        self._line_bytes = line_bytes
        self._rest = bytearray()
        self._texts: list[str] = []
        self.thought = False
        self.fault: EngineError | None = None
        self.finished = False
        self.reason: Literal["stop", "length"] = "stop"
        self.usage = Usage()

    def feed(self, piece: bytes) -> str:
        """Take the bytes of one read; the text in them."""
        self._texts.clear()
        for line in self._whole_lines(piece):
            if self.fault is not None or self.finished:
                break
            if len(line) > self._line_bytes:
                self._break("a line over the limit")
            elif line:
                self._line(line)
        if len(self._rest) > self._line_bytes:
            self._break("a line without end")
        return "".join(self._texts)

    def end(self) -> str:
        """The body ended: what is left must be the last line, and this is its text."""
        self._texts.clear()
        if self._rest and not self.finished:
            self._line(bytes(self._rest))
        if not self.finished and self.fault is None:
            self._break("the stream ended without its last line")
        return "".join(self._texts)

    def _whole_lines(self, piece: bytes) -> list[bytes]:
        lines = piece.split(b"\n")
        if self._rest and len(lines) > 1:
            lines[0] = bytes(self._rest) + lines[0]
            self._rest.clear()
        self._rest += lines.pop()
        return lines

    def _line(self, line: bytes) -> None:
        raise NotImplementedError

    def _break(self, why: str) -> None:
        self.fault = EngineError("stream_broken", why)
