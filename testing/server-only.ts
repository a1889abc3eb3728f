/** Stands in for the package `server-only` in tests: the real one throws when it is imported outside of a server. */
export {}
