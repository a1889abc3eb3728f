-- INSERT OR REPLACE takes a row away without asking the trigger that keeps rows from being deleted.
CREATE TRIGGER "AuditEntry_no_replace" BEFORE INSERT ON "AuditEntry"
WHEN EXISTS (SELECT 1 FROM "AuditEntry" WHERE "id" = NEW."id")
BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;
