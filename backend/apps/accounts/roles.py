"""The ready roles: a matrix of module × view/add/change/delete/export and hidden fields; `view` says whose: all, team,
own, none. `hidden` names fields of the module's records, or "amounts" for every amount of money in it."""

from typing import Any, Final

MODULES: Final = ("customers", "leads", "finance", "projects", "seo", "hosting", "vault", "notes")
LEVELS: Final = ("none", "own", "team", "all")
WRITES: Final = ("add", "change", "delete", "export")

OWNER: Final = "owner"

Right = dict[str, Any]
Matrix = dict[str, Right]


def right(view: str, *writes: str) -> Right:
    return {"view": view, **{write: write in writes for write in WRITES}, "hidden": []}


EVERYTHING = right("all", *WRITES)
WORKING = right("all", "add", "change")
READING = right("all")
NOTHING = right("none")


def matrix(default: Right, **special: Right) -> Matrix:
    return {module: special.get(module, default) for module in MODULES}


READY_ROLES: Final[dict[str, tuple[str, Matrix]]] = {
    "owner": ("Sahip", matrix(EVERYTHING)),
    "manager": ("Yönetici", matrix(EVERYTHING, vault=WORKING)),
    "sales": (
        "Satış",
        matrix(
            NOTHING,
            customers=right("team", "add", "change"),
            leads=right("team", "add", "change", "delete"),
            notes=WORKING,
            projects=READING,
        ),
    ),
    "finance": (
        "Finans",
        matrix(NOTHING, customers=WORKING, finance=EVERYTHING, notes=WORKING, hosting=READING, projects=READING),
    ),
    "project": (
        "Proje",
        matrix(NOTHING, customers=READING, projects=EVERYTHING, notes=WORKING, hosting=READING, vault=READING),
    ),
    "seo": ("SEO", matrix(NOTHING, customers=READING, seo=EVERYTHING, notes=WORKING, projects=WORKING)),
    "read_only": ("Salt okunur", matrix(READING, vault=NOTHING)),
}
