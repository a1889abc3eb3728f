"""The API of the brief tool-lending on Python's standard library and SQLite, to try its checks on.

Settings come from the environment: PORT, DATABASE (a file), API_KEY, STATEMENTS (a file that grows by a byte with each
statement) and FAULT, the name of one mistake to make.
"""

import base64
import json
import os
import re
import sqlite3
import threading
import time
import uuid
from datetime import date, datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

DATABASE = os.environ["DATABASE"]
FAULT = os.environ.get("FAULT", "")
MIGRATION = """
    CREATE TABLE item (
      position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, category TEXT NOT NULL
    );
    CREATE TABLE member (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
    CREATE TABLE loan (
      position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, item_id TEXT NOT NULL REFERENCES item (id),
      member_id TEXT NOT NULL REFERENCES member (id), due_on TEXT, returned_at TEXT
    );
    CREATE INDEX open_loans_of_member ON loan (member_id) WHERE returned_at IS NULL;
"""
ONE_OPEN_LOAN = "CREATE UNIQUE INDEX one_open_loan_per_item ON loan (item_id) WHERE returned_at IS NULL;"


class Refusal(Exception):
    def __init__(self, status, detail):
        self.status = status
        self.detail = detail


def count_statement(_):
    with open(os.environ["STATEMENTS"], "ab") as file:
        file.write(b".")


WRITING = threading.Lock()


class Connection(sqlite3.Connection):
    """One that waits for its turn to write in line: SQLite would try again and again, each time later."""

    is_writing = False

    def begin(self):
        if self.in_transaction:
            return
        WRITING.acquire()
        self.is_writing = True
        self.execute("BEGIN IMMEDIATE")

    def close(self):
        super().close()
        if self.is_writing:
            self.is_writing = False
            WRITING.release()


def connect():
    options = {"timeout": 30, "isolation_level": None, "check_same_thread": False, "factory": Connection}
    connection = sqlite3.connect(DATABASE, **options)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.set_trace_callback(count_statement)
    return connection


def migrate():
    connection = connect()
    connection.execute("PRAGMA journal_mode = WAL")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == 0 and not is_set_up_by_hand():
        index = "" if FAULT == "race-on-items" else ONE_OPEN_LOAN
        connection.executescript(f"BEGIN; {MIGRATION} {index} PRAGMA user_version = 1; COMMIT;")
    connection.close()


def is_set_up_by_hand():
    """With this fault the tables are made at the very first start alone."""
    if FAULT != "no-migration":
        return False
    marker = f"{DATABASE}.made"
    was_made = os.path.exists(marker)
    open(marker, "a").close()
    return was_made


class LateCommits:
    """A fault: one connection for all, which commits once nothing was asked for a second."""

    def __init__(self):
        self.connection = connect()
        self.lock = threading.RLock()
        self.asked_at = time.monotonic()
        self.connection.execute("BEGIN")
        threading.Thread(target=self.commit_later, daemon=True).start()

    def commit_later(self):
        while True:
            time.sleep(0.1)
            with self.lock:
                if time.monotonic() - self.asked_at > 1:
                    self.connection.execute("COMMIT")
                    self.connection.execute("BEGIN")


def read_text(body, name):
    value = body.get(name)
    if not isinstance(value, str) or not 1 <= len(value) <= 200:
        raise Refusal(422, f"{name} has to be a text of 1 to 200 characters.")
    return value


def read_day(body):
    value = body.get("dueOn")
    if value is None:
        return None
    try:
        if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            raise ValueError
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise Refusal(422, "dueOn has to be a day, such as 2026-12-24.") from None


def show(kind, row):
    if kind == "items":
        return {"id": row["id"], "name": row["name"], "category": row["category"]}
    if kind == "members":
        return {"id": row["id"], "name": row["name"]}
    return {
        "id": row["id"],
        "itemId": row["item_id"],
        "memberId": row["member_id"],
        "dueOn": row["due_on"],
        "returnedAt": row["returned_at"],
    }


TABLES = {"items": "item", "members": "member", "loans": "loan"}


def find(db, kind, id):
    row = db.execute(f"SELECT * FROM {TABLES[kind]} WHERE id = ?", [id]).fetchone()
    if row is None:
        raise Refusal(404, f"No such thing in {kind}.")
    return row


def list_rows(db, kind, query):
    limit = max(1, min(int(query.get("limit", "20")), 100))
    if FAULT == "limit-ignored":
        limit = 20
    where, values = [], []
    if kind == "items" and "category" in query and FAULT != "category-ignored":
        where.append("category = ?")
        values.append(query["category"])
    if kind == "items" and query.get("available") == "true" and FAULT != "available-ignored":
        where.append("NOT EXISTS (SELECT 1 FROM loan WHERE item_id = item.id AND returned_at IS NULL)")
    if kind == "loans" and query.get("overdue") == "true":
        where.append("due_on < ?" if FAULT == "returned-overdue" else "returned_at IS NULL AND due_on < ?")
        values.append(date.today().isoformat())
    try:
        after = int(base64.urlsafe_b64decode(query["cursor"])) if "cursor" in query else 0
    except ValueError:
        raise Refusal(400, "This cursor is none of ours.") from None
    by_offset = FAULT == "unstable-pages" and kind == "items"
    if not by_offset:
        where.append("position > ?")
        values.append(after)
    rest = "ORDER BY name LIMIT ? OFFSET ?" if by_offset else "ORDER BY position LIMIT ?"
    values += [limit + 1, after] if by_offset else [limit + 1]
    condition = f"WHERE {' AND '.join(where)}" if where else ""
    rows = db.execute(f"SELECT * FROM {TABLES[kind]} {condition} {rest}", values).fetchall()
    page = rows[:limit]
    if FAULT == "statement-per-row":
        for row in page:
            db.execute("SELECT name FROM item WHERE id = ?", [row["id"]]).fetchone()
    last = (after + limit if by_offset else page[-1]["position"]) if len(rows) > limit else None
    cursor = None if last is None else base64.urlsafe_b64encode(str(last).encode()).decode()
    return {"data": [show(kind, row) for row in page], "next": cursor}


def insert(db, kind, body):
    id = str(uuid.uuid4())
    if kind == "loans":
        insert_loan(db, id, body)
    elif kind == "items":
        values = [id, read_text(body, "name"), read_text(body, "category")]
        db.execute("INSERT INTO item (id, name, category) VALUES (?, ?, ?)", values)
    else:
        db.execute("INSERT INTO member (id, name) VALUES (?, ?)", [id, read_text(body, "name")])
    return find(db, kind, id)


def insert_loan(db, id, body):
    item_id, member_id, due_on = read_text(body, "itemId"), read_text(body, "memberId"), read_day(body)
    for table, wanted in (("item", item_id), ("member", member_id)):
        if db.execute(f"SELECT 1 FROM {table} WHERE id = ?", [wanted]).fetchone() is None:
            raise Refusal(422, f"There is no such {table}.")
    if FAULT == "race-on-items":
        refuse_lent_item(db, item_id)
        time.sleep(0.02)
    if FAULT == "race-on-members":
        refuse_fourth(db, member_id)
        time.sleep(0.02)
    db.begin()
    if FAULT != "race-on-items":
        refuse_lent_item(db, item_id)
    if FAULT != "race-on-members":
        refuse_fourth(db, member_id)
    values = [id, item_id, member_id, due_on]
    db.execute("INSERT INTO loan (id, item_id, member_id, due_on) VALUES (?, ?, ?, ?)", values)


def refuse_lent_item(db, item_id):
    if db.execute("SELECT 1 FROM loan WHERE item_id = ? AND returned_at IS NULL", [item_id]).fetchone():
        raise Refusal(409, "This item is on loan.")


def refuse_fourth(db, member_id):
    is_open = "" if FAULT == "returned-count" else "AND returned_at IS NULL"
    if db.execute(f"SELECT count(*) FROM loan WHERE member_id = ? {is_open}", [member_id]).fetchone()[0] >= 3:
        raise Refusal(409, "This member has three items already.")


def change(db, kind, id, body):
    find(db, kind, id)
    fields = {"items": ["name", "category"], "members": ["name"], "loans": ["dueOn"]}[kind]
    for name in fields:
        if name in body:
            value, column = (read_day(body), "due_on") if name == "dueOn" else (read_text(body, name), name)
            db.execute(f"UPDATE {TABLES[kind]} SET {column} = ? WHERE id = ?", [value, id])
    return find(db, kind, id)


def give_back(db, id):
    now = datetime.now(timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z")
    changed = db.execute("UPDATE loan SET returned_at = ? WHERE id = ? AND returned_at IS NULL", [now, id]).rowcount
    loan = find(db, "loans", id)
    if changed == 0 and FAULT != "return-twice":
        raise Refusal(409, "This loan is returned already.")
    return loan


LATE = None


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, status, value, headers=None):
        is_problem = status >= 400
        body = b"" if status == 204 else json.dumps(value).encode()
        self.send_response(status)
        for name, text in (headers or {}).items():
            self.send_header(name, text)
        if status != 204:
            self.send_header("Content-Type", "application/problem+json" if is_problem else "application/json")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle_call(self):
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            if LATE:
                with LATE.lock:
                    LATE.asked_at = time.monotonic()
                    result = self.respond(LATE.connection, raw)
            else:
                result = self.in_transaction(raw)
            self.answer(*result)
        except Refusal as refusal:
            title = {400: "Bad request", 401: "No valid key", 404: "Not found", 409: "Conflict", 422: "Invalid"}
            problem = {"title": title[refusal.status], "status": refusal.status, "detail": refusal.detail}
            if FAULT == "second-shape" and refusal.status == 404:
                problem = {"error": refusal.detail}
            self.answer(refusal.status, problem)
        except Exception as error:
            self.answer(500, {"title": "Internal error", "status": 500, "detail": type(error).__name__})

    def in_transaction(self, raw):
        db = connect()
        try:
            # A loan takes the lock once its text is read, everything else with its first write.
            result = self.respond(db, raw)
            if db.in_transaction:
                db.execute("COMMIT")
            return result
        finally:
            db.close()

    def respond(self, db, raw):
        key = self.headers.get("X-Api-Key")
        is_let_in = key is None and FAULT == "no-key"
        if key != os.environ["API_KEY"] and not is_let_in:
            raise Refusal(401, "Send the key in the header X-Api-Key.")
        address = urlsplit(self.path)
        kind, *rest = [unquote(part) for part in address.path.split("/")[1:]]
        if kind not in TABLES or len(rest) > 2 or (len(rest) == 2 and (kind, rest[1]) != ("loans", "return")):
            raise Refusal(404, "There is no such address.")
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        match (self.command, len(rest)):
            case ("GET", 0):
                return 200, list_rows(db, kind, query)
            case ("POST", 0):
                made = show(kind, insert(db, kind, self.parse(raw)))
                return 201, made, {} if FAULT == "no-location" else {"Location": f"/{kind}/{made['id']}"}
            case ("GET", 1):
                return (200, None) if FAULT == "unknown-id" and not self.exists(db, kind, rest[0]) else (200, show(kind, find(db, kind, rest[0])))
            case ("PATCH", 1):
                changed = show(kind, change(db, kind, rest[0], self.parse(raw)))
                return (204, None) if FAULT == "patch-204" else (200, changed)
            case ("POST", 2):
                return 200, show("loans", give_back(db, rest[0]))
        raise Refusal(404, "There is no such address.")

    def exists(self, db, kind, id):
        return db.execute(f"SELECT 1 FROM {TABLES[kind]} WHERE id = ?", [id]).fetchone() is not None

    def parse(self, raw):
        try:
            body = json.loads(raw)
        except (ValueError, RecursionError):
            if FAULT == "bad-body":
                raise
            raise Refusal(400, "The body is no JSON.") from None
        if not isinstance(body, dict):
            raise Refusal(422, "The body has to be an object.")
        return body

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = handle_call


class Server(ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True


if __name__ == "__main__":
    migrate()
    if FAULT == "late-commit":
        LATE = LateCommits()
    # While one connection is open, closing the others writes no checkpoint.
    kept_open = connect()
    Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
