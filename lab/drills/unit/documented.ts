import { readFileSync } from 'node:fs'

const HEADING = '## Set up'
/** Steps that the drill replaces: the project is mounted, and the database is SQLite. */
const OTHERWISE = /git clone|createuser/

/**
 * Returns the commands of the documented set-up, for root.
 * @returns the `sh` blocks below its heading in docs/hosting.md, except those that fetch the project and set up
 * PostgreSQL
 */
export function documentedSteps(): readonly string[] {
  const text = readFileSync('docs/hosting.md', 'utf8')
  const [, rest = ''] = text.split(`${HEADING}\n`)
  const [section = ''] = rest.split(/^## /m)
  const blocks = [...section.matchAll(/^( *)```sh\n([\s\S]*?)^\1```/gm)].map(([, indent = '', lines = '']) =>
    lines.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )
  const steps = blocks.filter((block) => !OTHERWISE.test(block))
  if (blocks.length - steps.length !== 2 || steps.length === 0) {
    throw new Error(`docs/hosting.md has other commands below "${HEADING}" than this drill knows`)
  }
  return steps
}
