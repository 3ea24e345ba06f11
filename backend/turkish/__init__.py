"""Turkish in pure Python: case, fold, order, suffixes, money, dates, words, tax, identifiers, tables."""
