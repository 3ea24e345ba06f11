"""The reader of people's files: CSV, TSV and XLSX in the encodings, layouts and wordings of Turkish offices."""

from turkish.tables.kinds import UNKNOWN
from turkish.tables.reading import Row, Understood, fields_of, kind_names, read, rows, sniff
from turkish.tables.refusals import RefusedFileError

__all__ = ["UNKNOWN", "RefusedFileError", "Row", "Understood", "fields_of", "kind_names", "read", "rows", "sniff"]
