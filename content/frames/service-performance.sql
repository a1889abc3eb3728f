CREATE EXTENSION pg_stat_statements;
-- Without its library the view cannot be read, but the names of its columns are checked.
EXPLAIN
-- sample
