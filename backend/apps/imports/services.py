"""What a person does with an import: bring a file, say how it is to be read, run it, stop it, take it back."""

import logging
from datetime import datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.core.errors import Forbidden, Refused
from apps.imports import reading, storage, tasks
from apps.imports.examining import AT_ONCE, examine
from apps.imports.models import (
    BOTH,
    CREATE,
    DONE,
    FAILED,
    QUEUED,
    READY,
    RUNNING,
    STOPPED,
    UNDOING,
    UPDATE,
    Import,
)
from apps.imports.registry import Importable, importable_named
from apps.imports.selectors import importables_for, may_import
from turkish.tables import RefusedFileError
from turkish.tables.refusals import MAX_BYTES

log = logging.getLogger("imece.imports")
NEEDED = {CREATE: ("add",), UPDATE: ("change",), BOTH: ("add", "change")}
LAYOUT = ("encoding", "delimiter", "kind")  # a change of these changes the mapping too


class FileRefused(Refused):
    code = "file_refused"


class NotNow(Refused):
    code = "not_now"
    status = 409
    message = gettext_lazy("Aktarımın bu aşamasında yapılamaz.")


def bring(*, file: UploadedFile, kind: str, by: Any, now: datetime) -> Import:
    """Keeps the file and says what it seems to be. FileRefused when it is no list, Forbidden without the right."""
    if kind:
        check_may_import(by, importable_named(kind))
    elif not importables_for(by):
        raise Forbidden(missing="customers.add")
    if (file.size or 0) > MAX_BYTES:
        raise FileRefused(_("Dosya 50 MB’tan büyük. Lütfen bölerek yükleyin."))
    source = Import(user=by, name=(file.name or "")[:255], size=file.size or 0, kind=kind, created_at=now)
    source.stored = storage.store(file.chunks())
    try:
        look_at(source)
        if source.kind:
            check_may_import(by, importable_named(source.kind))
        source.save()
    except BaseException:
        storage.forget(source.stored)
        raise
    _examine_soon(source)
    log.info("import %s: %s (%s bytes) brought by %s", source.pk, source.kind, source.size, by.pk)
    return source


def check_may_import(user: Any, target: Importable | None, mode: str = "") -> None:
    """Forbidden when a right is missing; without a mode any right to write will do."""
    if user is None:
        raise Forbidden
    if target is None:
        return
    missing = [work for work in NEEDED.get(mode, ()) if not user.rights.allows(target.module, work)]
    if missing or not may_import(user, target):
        raise Forbidden(missing=f"{target.module}.{(missing or ['add'])[0]}")


def look_at(source: Import) -> None:
    """Sets what the reader understands, and the counts when the file is short enough for that."""
    content = storage.load(source.stored)
    try:
        reading.understand(source, content)
        source.total = (
            None if content.startswith(b"PK") and len(content) > AT_ONCE else reading.count_rows(source, content)
        )
        _set_defaults(source)
        _examine_now(source, content)
    except RefusedFileError as problem:
        raise FileRefused(str(problem)) from problem


def _set_defaults(source: Import) -> None:
    target = importable_named(source.kind)
    if target is None or source.match_by not in target.keys:
        source.match_by = ""
    if target and source.user and source.mode == CREATE and not source.user.rights.allows(target.module, "add"):
        source.mode = UPDATE
    if target and source.mode != CREATE and not source.match_by:
        source.match_by = next(iter(target.keys), "")


def _examine_now(source: Import, content: bytes) -> None:
    source.counts, source.problem_rows = None, []
    if len(content) <= AT_ONCE:
        examine(source, content)


def _examine_soon(source: Import) -> None:
    if source.counts is None and source.kind:
        tasks.soon(tasks.examine_import, source.pk, source.revision)


@transaction.atomic
def change(*, source: Import, wishes: dict[str, Any]) -> Import:
    """How the file is to be read and written; a new layout brings a new mapping unless one is given with it."""
    source = Import.objects.select_for_update().get(pk=source.pk)
    if not source.may_change:
        raise NotNow
    if "kind" in wishes:
        check_may_import(source.user, importable_named(wishes["kind"]))
    cells = wishes.pop("cells", None)
    for name, value in wishes.items():
        setattr(source, name, value)
    if any(name in wishes for name in LAYOUT):
        source.cells, source.skipped = {}, wishes.get("skipped", [])
        look_at(source)
        source.mapping = wishes.get("mapping", source.mapping)
    _check_mapping(source)
    _edit_cells(source, cells or {})
    _set_defaults(source)
    source.revision += 1
    _examine_now(source, storage.load(source.stored))
    source.save()
    transaction.on_commit(lambda: _examine_soon(source))
    return source


def _check_mapping(source: Import) -> None:
    target = importable_named(source.kind)
    if target is None:
        return
    unknown = sorted(set(source.mapping.values()) - set(reading.field_names(target)))
    columns = len(source.understood["headers"])
    if unknown or any(not 0 <= column < columns for column in source.columns):
        raise Refused(_("Eşleştirmede tanınmayan bir alan ya da sütun var."), fields={"mapping": unknown})


def _edit_cells(source: Import, cells: dict[str, dict[str, str | None]]) -> None:
    """Adds what was typed; None takes an edit back."""
    allowed = set(reading.field_names(importable_named(source.kind)))
    for row, edits in cells.items():
        kept = {**source.cells.get(row, {}), **edits}
        source.cells[row] = {name: text for name, text in kept.items() if text is not None and name in allowed}
    source.cells = {row: edits for row, edits in source.cells.items() if edits}


def start(*, source: Import, by: Any, now: datetime) -> None:
    """Queues the import; a stopped or failed one goes on where it stood."""
    target = importable_named(source.kind)
    if target is None:
        raise Refused(_("Önce dosyanın nereye aktarılacağını seçin."), fields={"kind": [_("Bu alan zorunlu.")]})
    check_may_import(source.user, target, source.mode)
    if source.mode != CREATE and source.match_by not in target.keys:
        raise Refused(_("Güncelleme için bir eşleştirme alanı seçin."), fields={"match_by": [_("Bu alan zorunlu.")]})
    _move(source, (READY, STOPPED, FAILED), status=QUEUED, heartbeat_at=now, started_at=source.started_at or now)
    log.info("import %s into %s started by %s", source.pk, source.kind, by.pk)
    tasks.soon(tasks.run_import, source.pk)


def stop(*, source: Import, now: datetime) -> None:
    """What is written stays, and can be taken back or continued."""
    _move(source, (QUEUED, RUNNING), status=STOPPED, claim=None, finished_at=now)


def take_back(*, source: Import, by: Any, now: datetime) -> None:
    _move(source, (DONE, STOPPED, FAILED), status=UNDOING, claim=None, heartbeat_at=now)
    log.info("import %s is taken back by %s", source.pk, by.pk)
    tasks.soon(tasks.undo_import, source.pk)


def _move(source: Import, statuses: tuple[str, ...], **changes: Any) -> None:
    """From one of these statuses to the next one, or NotNow when it has moved meanwhile."""
    if not Import.objects.filter(pk=source.pk, status__in=statuses).update(**changes):
        raise NotNow
    source.refresh_from_db()
