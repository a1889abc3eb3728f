import type { ClientBase } from 'pg'

/**
 * Returns the process id that the server sent when the connection was opened. A pooler sends a number of its own: if this is
 * `pg_backend_pid()`, nothing in between can hand the session to others.
 */
export const readBackend = (client: ClientBase): number => (client as unknown as { processID: number }).processID

/**
 * Bounds what a connection waits for, where the host has set no bound, and names the schema of statements that name none.
 * Each bound is above what our slowest work needs, which has a minute in all. Behind a pooler nothing is set: it would
 * reach whoever gets the session next. There both are set for the role (docs/operations.md).
 */
const SESSION = `SELECT set_config(name, value, false) FROM (VALUES
  ('lock_timeout', '10s'), ('statement_timeout', '60s'), ('idle_in_transaction_session_timeout', '60s'),
  ('search_path', quote_ident(nullif($2::text, 'public')))
) AS settings (name, value)
WHERE pg_backend_pid() = $1 AND value IS NOT NULL AND (name = 'search_path' OR current_setting(name) = '0')`

/** Sets what a new connection of a server needs for as long as it is open. */
export async function setUpSession(client: ClientBase, schema: string): Promise<void> {
  await client.query(SESSION, [readBackend(client), schema])
}
