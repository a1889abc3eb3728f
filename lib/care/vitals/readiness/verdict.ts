/** One thing a server needs in order to serve. */
export type ReadinessCheck = {
  readonly name: 'database' | 'schema' | 'content' | 'files' | 'draining'
  readonly ok: boolean
  /** Why not, for the host, without a secret; null where there is nothing to say. */
  readonly reason: string | null
}
export type Readiness = { readonly status: 'ok' | 'unavailable'; readonly checks: readonly ReadinessCheck[] }

export const decideReadiness = (checks: readonly ReadinessCheck[]): Readiness => ({
  status: checks.every(({ ok }) => ok) ? 'ok' : 'unavailable',
  checks,
})

/**
 * Whether this build can work with the tables as they are. While servers are replaced one by one, a newer one has
 * changed them already: the older ones go on until they are stopped, or nobody would answer meanwhile.
 * @param applied the newest migration of the database
 * @param own the newest one that this build knows
 */
export function schemaCheck(applied: string | null, own: string): ReadinessCheck {
  const name = 'schema'
  if (applied === null || applied < own) {
    return { name, ok: false, reason: `The database needs the migration ${own}. Start a server of this version.` }
  }
  if (applied === own) return { name, ok: true, reason: null }
  return { name, ok: true, reason: `The database is of a newer version (${applied}). Replace this server soon.` }
}
