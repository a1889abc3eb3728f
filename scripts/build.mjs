// All that a start would otherwise set up: the packages, the database clients, the production build. For whoever starts
// it where nothing may be written, and for the tests, of which it is a step that may fail. `--beside /opt/waymark`: also
// serves the scripts and styles of the build in that folder, from which this one takes over.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { takeBrowserFiles } from './browser-files.mjs'
import { build, generate, install, root } from './steps.mjs'

const { beside } = parseArgs({ options: { beside: { type: 'string' } } }).values

install()
generate()
build()
if (beside !== undefined) {
  const from = path.resolve(beside)
  const count = takeBrowserFiles(from, root)
  process.stdout.write(`Took over ${count} files for browsers from ${from}\n`)
}
