"""Lists, search, details and writes of 100,000 customers, as a ratio to the same SQL and JSON in one process."""

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

from processes import BACKEND

sys.path.insert(0, str(BACKEND))
ROUNDS, WARMUP = 60, 10
COLUMNS = (
    "id,name,legal_title,kind,sector,status,priority,source,owner_id,email,phone,address,district,city,tax_office,vkn,"
    "tckn,mersis,website,tags,monthly_total,next_renewal_on,last_contact_on,version,created_at,updated_at"
)
PAGE = "SELECT {columns} FROM customers_customer WHERE archived_at IS NULL {more} ORDER BY sort_key, id LIMIT 50"
CREATE = """
    INSERT INTO customers_customer ({columns}) SELECT {values} FROM customers_customer WHERE id = %s RETURNING *
"""


class Raw:
    """The limit: plain psycopg and the standard library's JSON."""

    def __init__(self) -> None:
        import psycopg
        from psycopg.rows import dict_row

        self.connection = psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)
        self.cursor = self.connection.cursor(row_factory=dict_row)
        self.customer = self.rows("SELECT id FROM customers_customer ORDER BY id OFFSET 500 LIMIT 1")[0]["id"]
        columns = self.rows(
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'customers_customer'"
        )
        self.columns = ",".join(f'"{row["column_name"]}"' for row in columns if row["column_name"] != "id")

    def rows(self, statement: str, *values: Any) -> list[dict[str, Any]]:
        return self.cursor.execute(statement, values).fetchall()

    def list(self) -> str:
        return json.dumps(self.rows(PAGE.format(columns=COLUMNS, more="")), default=str)

    def search(self) -> str:
        more = "AND search_key LIKE %s"
        return json.dumps(self.rows(PAGE.format(columns=COLUMNS, more=more), "%isik%"), default=str)

    def detail(self) -> str:
        of_customer = "WHERE customer_id = %s AND archived_at IS NULL"
        found = [
            self.rows(f"SELECT {COLUMNS} FROM customers_customer WHERE id = %s", self.customer),
            self.rows(f"SELECT * FROM customers_contact {of_customer}", self.customer),
            self.rows(f"SELECT * FROM customers_service {of_customer}", self.customer),
        ]
        return json.dumps(found, default=str)

    def create(self) -> str:
        statement = CREATE.format(columns=self.columns, values=self.columns)
        return json.dumps(self.rows(statement, self.customer), default=str)


class Ours:
    """The same through the whole application: door, middleware, rights, serializers."""

    def __init__(self, token: str, customer: int) -> None:
        from config.asgi import application

        self.door, self.token, self.customer = application, token, customer

    def call(self, path: str, query: str = "", method: str = "GET", body: bytes = b"") -> bytes:
        stream = tempfile.SpooledTemporaryFile()
        stream.write(body), stream.seek(0)
        headers = {"host": "localhost", "authorization": f"Bearer {self.token}", "content-type": "application/json"}
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "query_string": query.encode(),
            "headers": [(k.encode(), v.encode()) for k, v in {**headers, "content-length": str(len(body))}.items()],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 80),
            "scheme": "http",
        }
        response = self.door.respond(scope, stream)
        assert response.status_code < 300, response.content[:300]
        response.close()
        return bytes(response.content)

    def list(self) -> bytes:
        return self.call("/api/v1/customers/", "page_size=50")

    def search(self) -> bytes:
        return self.call("/api/v1/customers/", "page_size=50&search=I%C5%9EIK")

    def detail(self) -> bytes:
        return self.call(f"/api/v1/customers/{self.customer}/")

    def create(self) -> bytes:
        return self.call("/api/v1/customers/", method="POST", body='{"name":"Işık Yapı","city":"Iğdır"}'.encode())


def median_ms(work: Callable[[], Any]) -> float:
    times = []
    for number in range(ROUNDS + WARMUP):
        began = time.perf_counter()
        work()
        if number >= WARMUP:
            times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


def measure(token: str) -> list[dict[str, Any]]:
    raw = Raw()
    ours = Ours(token, raw.customer)
    rows = []
    for name in ("list", "search", "detail", "create"):
        limit, whole = median_ms(getattr(raw, name)), median_ms(getattr(ours, name))
        rows.append({"what": name, "raw_ms": round(limit, 2), "ms": round(whole, 2), "ratio": round(whole / limit, 2)})
    return rows


def spellings(ours: Ours) -> int:
    """In how many of eleven spellings a name is found."""
    typed = (
        "Işık Yapı", "IŞIK YAPI", "ışık yapı", "isik yapi", "ISIK YAPI", "İŞIK YAPİ", "işik yapi", "Isik Yapi",
        "ışik yapı", "IŞİK", "yapı ışık",
    )  # fmt: skip
    ours.create()
    found = 0
    for words in typed:
        answer = ours.call("/api/v1/search/", method="POST", body=json.dumps({"q": words}).encode())
        found += any(hit["title"].startswith("Işık Yapı") for hit in json.loads(answer)["results"])
    return found
