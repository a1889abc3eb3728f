/** A requirement for serving. */
export type ReadinessCheck = {
  readonly name: 'database' | 'schema' | 'content' | 'files' | 'draining'
  readonly ok: boolean
  /** Why it failed, for the host, without secrets; null where there is nothing to report. */
  readonly reason: string | null
}
export type Readiness = { readonly status: 'ok' | 'unavailable'; readonly checks: readonly ReadinessCheck[] }

export const decideReadiness = (checks: readonly ReadinessCheck[]): Readiness => ({
  status: checks.every(({ ok }) => ok) ? 'ok' : 'unavailable',
  checks,
})

/**
 * Checks whether this build can work with the present tables. During a rolling update a newer server has already
 * changed them: older ones keep serving until they are stopped, to avoid an outage.
 * @param applied the newest migration of the database
 * @param own the newest migration of this build
 */
export function schemaCheck(applied: string | null, own: string): ReadinessCheck {
  const name = 'schema'
  if (applied === null || applied < own) {
    return { name, ok: false, reason: `The database needs the migration ${own}. Start a server of this version.` }
  }
  if (applied === own) return { name, ok: true, reason: null }
  return { name, ok: true, reason: `The database is of a newer version (${applied}). Replace this server soon.` }
}
