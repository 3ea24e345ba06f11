"""The reader of people's files: CSV, TSV and XLSX in the encodings, layouts and wordings of Turkish offices.

Rows by kind (amounts, percentages and measured numbers are text with a decimal point, counts are int, days are ISO):
- customers: company, contact, phone, email, city, tax_office, tax_number, balance, created_on, notes
- balances: code, company, debit, credit, balance (owed to us is positive)
- leads: company, contact, phone, email, source, status, value, currency, next_contact_on, notes; last_contact_on when
  the file has such a column
- invoices: number, customer, issued_on, due_on, net, vat, total, currency, status
- contacts: first_name, last_name, company, title, emails[], phones[], labels[], notes, city, birthday
- gsc_queries, gsc_pages, gsc_countries, gsc_devices, gsc_dates: query, page, country, device or date; then clicks,
  impressions, ctr_percent, position
- backlinks: source_url, source_title, target_url, anchor, nofollow, sponsored, ugc, authority, first_seen, last_seen,
  lost
- keywords: keyword, country, position, previous_position, volume, difficulty, cpc, url, traffic, parent_keyword,
  intents[]
- unknown: the file's own headers, cells as text
Warning codes: bilimsel_gosterim, bastaki_sifir_onarildi, gecersiz_telefon, gecersiz_eposta, gecersiz_vergi_no,
gecersiz_tutar, gecersiz_tarih, gecersiz_sayi, gecersiz_durum, kodlama_onarildi. Skipped rows: toplam_satiri,
baslik_tekrari.
"""

from turkish.tables.kinds import UNKNOWN
from turkish.tables.reading import Row, Understood, fields_of, kind_names, read, rows, sniff
from turkish.tables.refusals import RefusedFileError

__all__ = ["UNKNOWN", "RefusedFileError", "Row", "Understood", "fields_of", "kind_names", "read", "rows", "sniff"]
