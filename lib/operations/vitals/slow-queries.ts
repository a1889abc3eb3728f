/** A statement as published by `lib/foundation/database/wrap-client.ts`. */
export type ExecutedQuery = { readonly sql: string; readonly ms: number }

const LONGEST_SHOWN = 1000

/** Shortens a statement for the log: collapses lists of parameters, and truncates the rest. */
export const shownStatement = (sql: string): string =>
  sql
    // Keeps the name of SQLite's implicit COMMIT, which is not a statement but makes writes durable: it shows a slow
    // disk.
    .replace(/^-- Implicit "(\w+)".*$/, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\((?:\s*(?:\?|\$\d+)\s*,)+\s*(?:\?|\$\d+)\s*\)/g, '(…)')
    .replace(/\(…\)(?:,\s*\(…\))+/g, '(…), …')
    .slice(0, LONGEST_SHOWN)
