/** What `lib/foundation/database/guard.ts` tells of each statement. */
export type AnsweredQuery = { readonly sql: string; readonly ms: number }

const LONGEST_SHOWN = 1000

/** A statement for the log: lists of hundreds of places are one, and what is longer than anybody reads ends. */
export const shownStatement = (sql: string): string =>
  sql
    // On SQLite it is no statement, and yet what was written becomes durable by it: a slow disk shows.
    .replace(/^-- Implicit "(\w+)".*$/, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\((?:\s*(?:\?|\$\d+)\s*,)+\s*(?:\?|\$\d+)\s*\)/g, '(…)')
    .replace(/\(…\)(?:,\s*\(…\))+/g, '(…), …')
    .slice(0, LONGEST_SHOWN)
