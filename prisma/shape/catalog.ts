/**
 * SQL that lists everything in a schema ($1) as PostgreSQL itself writes it: kind, name, table and definition.
 * Extensions with their contents belong to the host, and so do storage parameters, statistics and default privileges.
 */
export const CATALOG = `
WITH space AS (SELECT oid FROM pg_namespace WHERE nspname = $1),
foreign_things AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
relations AS (
  SELECT c.* FROM pg_class c WHERE c.relnamespace = (SELECT oid FROM space)
    AND NOT EXISTS (SELECT 1 FROM foreign_things f WHERE f.classid = 'pg_class'::regclass AND f.objid = c.oid)
)
SELECT CASE relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
    WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table' ELSE 'type' END AS kind,
  relname::text AS name, relname::text AS "table",
  concat_ws(' ', relpersistence, relrowsecurity, relforcerowsecurity, relispartition, relreplident,
    CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(oid) END) AS definition
FROM relations WHERE relkind NOT IN ('i', 'I', 't')
UNION ALL
SELECT 'column', r.relname || '.' || a.attname, r.relname::text,
  concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
    pg_get_expr(d.adbin, d.adrelid), (SELECT collname FROM pg_collation o WHERE o.oid = a.attcollation))
FROM relations r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum WHERE r.relkind IN ('r', 'p', 'f')
UNION ALL
SELECT 'index', r.relname::text, (SELECT t.relname::text FROM pg_class t WHERE t.oid = i.indrelid), pg_get_indexdef(r.oid)
FROM relations r JOIN pg_index i ON i.indexrelid = r.oid
UNION ALL
SELECT 'constraint', concat_ws(' ', r.relname, k.conname), r.relname::text,
  concat_ws(' ', pg_get_constraintdef(k.oid), k.convalidated)
FROM pg_constraint k LEFT JOIN relations r ON r.oid = k.conrelid
WHERE k.connamespace = (SELECT oid FROM space) AND (k.conrelid = 0 OR r.oid IS NOT NULL) AND k.contype <> 't'
UNION ALL
SELECT 'trigger', t.tgname || ' on ' || r.relname, r.relname::text, concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid))
FROM pg_trigger t JOIN relations r ON r.oid = t.tgrelid WHERE NOT t.tgisinternal
UNION ALL
SELECT 'rule', w.rulename || ' on ' || r.relname, r.relname::text, concat_ws(' ', w.ev_enabled, pg_get_ruledef(w.oid))
FROM pg_rewrite w JOIN relations r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'
UNION ALL
SELECT 'policy', p.polname || ' on ' || r.relname, r.relname::text,
  concat_ws(' ', p.polcmd, p.polpermissive, p.polroles::text, pg_get_expr(p.polqual, p.polrelid),
    pg_get_expr(p.polwithcheck, p.polrelid))
FROM pg_policy p JOIN relations r ON r.oid = p.polrelid
UNION ALL
SELECT 'function', p.proname::text, NULL,
  CASE WHEN p.prokind IN ('f', 'p') THEN pg_get_functiondef(p.oid) ELSE pg_get_function_arguments(p.oid) END
FROM pg_proc p WHERE p.pronamespace = (SELECT oid FROM space)
  AND NOT EXISTS (SELECT 1 FROM foreign_things f WHERE f.classid = 'pg_proc'::regclass AND f.objid = p.oid)
UNION ALL
SELECT 'type', t.typname::text, NULL,
  concat_ws(' ', t.typtype, format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault,
    (SELECT string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid))
FROM pg_type t WHERE t.typnamespace = (SELECT oid FROM space) AND t.typtype IN ('e', 'd', 'r')
  AND NOT EXISTS (SELECT 1 FROM foreign_things f WHERE f.classid = 'pg_type'::regclass AND f.objid = t.oid)
UNION ALL
SELECT 'object', pg_describe_object(o.classid, o.objid, 0), NULL, ''
FROM pg_depend o WHERE o.refclassid = 'pg_namespace'::regclass AND o.refobjid = (SELECT oid FROM space)
  AND o.classid NOT IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass, 'pg_constraint'::regclass,
    'pg_default_acl'::regclass, 'pg_extension'::regclass)
  AND NOT EXISTS (SELECT 1 FROM foreign_things f WHERE f.classid = o.classid AND f.objid = o.objid)
ORDER BY kind, name`
