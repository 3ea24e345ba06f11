"""Where model servers may be: this machine and the private network, unless the owner says otherwise."""

import ipaddress
from urllib.parse import SplitResult, urlsplit

DEFAULT_PORT = 11434
PRIVATE_ENDINGS = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
NEVER = ("ollama.com", "ollama.ai")


def parse_hosts(
    value: str, *, variable: str = "OLLAMA_HOST", allow_public: bool = False, port: int = DEFAULT_PORT
) -> tuple[str, ...]:
    """Base URLs of a comma list like "127.0.0.1, gpu:11435, http://10.0.0.5".

    ValueError names the variable when an entry is no address, or one outside of this machine and the private network.
    """
    entries = [entry.strip() for entry in value.split(",") if entry.strip()] or ["127.0.0.1"]
    return tuple(dict.fromkeys(_base_url(entry, variable, allow_public, port) for entry in entries))


def _base_url(entry: str, variable: str, allow_public: bool, default_port: int) -> str:
    parts, port = _split(entry, variable)
    host = (parts.hostname or "").rstrip(".")
    if any(host == name or host.endswith("." + name) for name in NEVER):
        raise ValueError(f"{variable}: {host} is a cloud service; prompts must not leave this machine")
    if not allow_public and not is_private(host):
        raise ValueError(f"{variable}: {host} is a public address; use one on this machine or in the private network")
    host = "127.0.0.1" if host == "0.0.0.0" else host
    shown = f"[{host}]" if ":" in host else host
    standard = {"https": 443}.get(parts.scheme, default_port)
    return f"{parts.scheme}://{shown}:{port or standard}{parts.path.rstrip('/')}"


def _split(entry: str, variable: str) -> tuple[SplitResult, int | None]:
    if entry.count(":") > 1 and "://" not in entry and not entry.startswith("["):
        entry = f"[{entry}]"
    try:
        parts = urlsplit(entry if "://" in entry else f"http://{entry}")
        port = parts.port
    except ValueError as error:
        raise ValueError(f"{variable}: {_shown(entry)} is not an address") from error
    known = parts.scheme in ("http", "https") and parts.hostname and not parts.username
    if not known or parts.query or parts.fragment or any(blank in entry for blank in " \t\r\n\\"):
        raise ValueError(f"{variable}: {_shown(entry)} is not an address like http://127.0.0.1:11434")
    return parts, port


def _shown(entry: str) -> str:
    """The entry without a password that may stand before an @."""
    return entry.rsplit("@", 1)[-1]


def is_private(host: str) -> bool:
    """Whether a host is this machine or on a private network. A name counts when it has no dot or a private ending."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return _is_private_name(host)
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return not address.is_global and not address.is_multicast


def _is_private_name(host: str) -> bool:
    looks_numeric = host.replace(".", "").replace("x", "").isalnum() and host.split(".")[-1][:1].isdigit()
    return not looks_numeric and ("." not in host or host.endswith(PRIVATE_ENDINGS))
