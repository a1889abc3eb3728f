// Makes everything that a start would set up: the packages, the database clients, the production build. For servers on
// read-only disks, and for the tests, of which it is a step. For an upgrade (docs/upgrade.md) `--files-from
// /opt/waymark` also takes the scripts and styles of the build in that folder, and for a rollback `--files-to` gives
// its own to one.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { takeBrowserFiles } from './setup/browser-files.mjs'
import { root, setUp } from './setup/steps.mjs'

const folder = { type: 'string' }
const { values } = parseArgs({ options: { 'files-from': folder, 'files-to': folder } })

await setUp({ dev: false, build: true })
if (values['files-from'] !== undefined) take(path.resolve(values['files-from']), root)
if (values['files-to'] !== undefined) take(root, path.resolve(values['files-to']))

function take(from, to) {
  const count = takeBrowserFiles(from, to)
  process.stdout.write(`Copied ${count} scripts, styles and fonts from ${from} to ${to}\n`)
}
