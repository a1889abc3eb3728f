// Writes `docs/who-may-what.md` from the policy table; with `--check` it reports whether the document is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { actors } from '@/e2e/policy/cast'
import { expected, type Outcome } from '@/e2e/policy/row'
import { table } from '@/e2e/policy/table'

const FILE = 'docs/who-may-what.md'
const words: Readonly<Record<Outcome, string>> = { allowed: 'yes', 'signed-out': 'sign in', hidden: 'not found' }

const intro = `# Who may what

Every page, call and file of the server by every kind of person: **yes** (done, or refused for a reason of its own),
**sign in** (first), or **not found**. Made from the policy table (\`e2e/policy/\`), which a test checks against the
server and against its route tree. After a change of the table: \`node --conditions=react-server --import tsx
tools/checks/who-may-what.ts\`.

\`learner\` and \`mentor\` belong to the cohort that a row is about; \`other\` is a learner and \`outsider\` a mentor of
another cohort; \`former\` is a mentor who was taken out of it. No one can act as another person.
`

const head = ['entry', 'visitor', ...actors.slice(1)]
const cells = [...table]
  .sort((a, b) => (a.entry < b.entry ? -1 : 1))
  .map((row) => [`\`${row.entry}\``, ...actors.map((actor) => words[expected(row, actor)])])
// Pads columns to their widest cell, as the formatter would.
const widths = head.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)))
const line = (row: readonly string[], fill = ' ') =>
  `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`
const dashes = head.map(() => '')
const text = [intro, line(head), line(dashes, '-'), ...cells.map((row) => line(row)), ''].join('\n')

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    console.error(
      `${FILE} is stale. Write it anew: node --conditions=react-server --import tsx tools/checks/who-may-what.ts`,
    )
    process.exit(1)
  }
} else {
  writeFileSync(FILE, text)
}
