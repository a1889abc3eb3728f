-- Sign-ins are many: they are kept for a time. Every other line of the audit log stays for good.
CREATE OR REPLACE FUNCTION "AuditEntry_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."action" IN ('signed-in', 'sign-in-failed') THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only';
END;
$$;
