import { readFileSync } from 'node:fs'

const HEADING = '## Installing the systemd unit'

/**
 * The commands of the documented installation.
 * @returns the first `sh` block below its heading in docs/operations.md
 */
export function documentedSteps(): string {
  const text = readFileSync('docs/operations.md', 'utf8')
  const [, section = ''] = text.split(`${HEADING}\n`)
  const [, steps] = /^```sh\n([\s\S]*?)^```/m.exec(section) ?? []
  if (steps === undefined) throw new Error(`docs/operations.md has no commands below "${HEADING}"`)
  return steps
}
