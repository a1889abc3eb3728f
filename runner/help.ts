import type { CheckBrief } from '@/lib/learning/checks/kit/brief'

export const help = `Runs the checks of a Waymark brief against your server.

  node check.mjs BRIEF BASE_URL       try: nothing is sent anywhere but to BASE_URL
  node check.mjs --list               the briefs and their checks

  --submit CODE   send the run to your instance, with a code from the step's page
  --only ID       run only this check; may be repeated
  --seed SEED     repeat the names and numbers of an earlier run; empty your database first
  --json          print one JSON object
  --help          print this help

The API key is sent as X-Api-Key. It comes from API_KEY in the environment, or from waymark.yaml.

waymark.yaml, in the folder where you run this, may have these lines:
  base: http://localhost:8080         used without BASE_URL
  api-key: ...
  start: ...                          shown to you, never run
  restart: ...                        stops the server hard and starts it again in the background
  reset: ...                          starts it on an empty database: DELETES ITS DATA
  statements: ...                     prints how many statements the database has run so far

Exits with 0 (all passed), 1 (some failed) or 2 (could not run). A check that is not run has not failed.`

/** Lists the briefs, each with its checks. */
export function listBriefs(briefs: readonly CheckBrief[]): string {
  const lines = briefs.flatMap(({ slug, title, version, checks }) => {
    const width = Math.max(...checks.map(({ id }) => id.length))
    const own = checks.map(({ id, title, needs }) => {
      return `  ${id.padEnd(width)}  ${title}${needs ? ` (needs "${needs}")` : ''}`
    })
    return [`${slug}: ${title}, version ${version}`, ...own, '']
  })
  return lines.join('\n').trimEnd()
}
