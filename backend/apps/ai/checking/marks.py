"""Addresses, links, IBANs, telephones and reference numbers: what is copied letter by letter or is wrong."""

import re

EMAIL = re.compile(r"(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+")

_ENDINGS = (
    "com|net|org|edu|gov|info|biz|tr|io|co|ai|app|dev|xyz|shop|online|site|store|agency|eu|de|uk|us|fr|nl|ru|az|me|tv|ly"
    "|link|web|tech|cloud|live|pro|mobi|page|click|top"
)
LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')\]]+|(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}"
    rf"(?:{_ENDINGS})(?![\w-]|\.[a-z])(?:/[^\s<>\"')\]]*)?"
)
IBAN = re.compile(
    r"(?<![a-z0-9])(?:tr ?\d{2}(?:[ -]?\d){10,24}|(?!tr)[a-z]{2}\d{2}(?=[a-z]*\d)[a-z0-9]{11,30})(?![a-z0-9])"
)
PHONE = re.compile(
    r"(?<![\w.,+])(?:\+\d{1,3}[ .-]?\(?\d{2,4}\)?(?:[ .-]?\d{2,4}){2,4}"
    r"|0 ?\(?[1-9]\d{2}\)?[ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}"
    r"|\(?[2-5]\d{2}\)?[ -]\d{3}[ -]?\d{2}[ -]?\d{2}|90[2-5]\d{9}|5\d{9}"
    r"|444[ .-]?\d[ .-]?\d{3}|444[ .-]\d{2}[ .-]\d{2})(?!\w)"
)
REFERENCE = re.compile(
    r"(?<![\w/.-])(?:[a-z]{3}20\d{11}|20\d{2}[-/](?!(?:19|20)\d\d(?!\d))\d{2,6}(?![-/]\d)"
    r"|[a-z]{1,6}[-/]?\d[a-z0-9]*(?:[-/][a-z0-9]+)*|[a-z]{2,6}-\d+(?:-\d+)*|\d{3,}[-/]\d{3,}(?:[-/]\d+)*)(?!\w|[-/]\d)"
)


def link_key(link: str) -> str:
    """The link without scheme, www and what a sentence puts behind it."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", link).rstrip(".,;:!?/")


def digits_of(text: str) -> str:
    return re.sub(r"\D", "", text)


def phone_key(text: str) -> str:
    """The last ten digits, which stay the same with and without country code."""
    return digits_of(text)[-10:]
