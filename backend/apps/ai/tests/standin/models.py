"""Installed models as the stand-in's lists show them."""

import hashlib
from dataclasses import dataclass
from typing import Any


@dataclass
class Installed:
    """One model on the stand-in's disk. With `remote_host` it is a stub: a prompt sent to it leaves the machine."""

    name: str
    digest: str = ""
    size: int = 4_920_753_328
    family: str = "llama"
    capabilities: tuple[str, ...] = ("completion", "tools")
    context_length: int = 131_072
    remote_host: str = ""
    remote_model: str = ""
    lists_capabilities: bool = False
    show_padding: int = 0
    bare_show: bool = False

    def __post_init__(self) -> None:
        self.name = full_name(self.name)
        self.digest = self.digest or hashlib.sha256(self.name.encode()).hexdigest()

    @classmethod
    def by_name(cls, name: str) -> "Installed":
        """A model whose kind follows from its name: embedding, thinking or plain."""
        if "embed" in name:
            return cls(name, size=274_302_450, family="nomic-bert", capabilities=("embedding",))
        if "qwen" in name:
            return cls(name, family="qwen3", capabilities=("completion", "tools", "thinking"))
        return cls(name)

    @property
    def details(self) -> dict[str, Any]:
        """The block that every list carries."""
        embeds = "embedding" in self.capabilities
        return {
            "parent_model": "",
            "format": "gguf",
            "family": self.family,
            "families": [self.family],
            "parameter_size": "137M" if embeds else "8.0B",
            "quantization_level": "F16" if embeds else "Q4_K_M",
        }

    @property
    def remote(self) -> dict[str, str]:
        """The two fields that give a stub away; absent on a real model."""
        return {"remote_model": self.remote_model, "remote_host": self.remote_host} if self.remote_host else {}

    def tag(self) -> dict[str, Any]:
        """Its entry in /api/tags."""
        entry = {
            "name": self.name,
            "model": self.name,
            **self.remote,
            "modified_at": "2026-08-01T10:11:12.123456789+03:00",
            "size": self.size,
            "digest": self.digest,
            "details": self.details,
        }
        return {**entry, "capabilities": list(self.capabilities)} if self.lists_capabilities else entry

    def show(self) -> dict[str, Any]:
        """Its answer to /api/show; `bare_show` leaves out all that may be missing."""
        model_info = {
            "general.architecture": self.family,
            f"{self.family}.context_length": self.context_length,
            f"{self.family}.embedding_length": 768,
        }
        if self.bare_show:
            return {"model_info": model_info}
        return {
            "license": "x" * self.show_padding,
            "modelfile": f"FROM {self.name}",
            "parameters": 'stop "<|eot_id|>"',
            "template": "{{ .Prompt }}",
            "details": self.details,
            **self.remote,
            "model_info": model_info,
            "capabilities": list(self.capabilities),
            "modified_at": "2026-08-01T10:11:12.123456789+03:00",
        }


def full_name(name: str) -> str:
    """The name with its tag."""
    return name if ":" in name.rsplit("/", 1)[-1] else name + ":latest"
