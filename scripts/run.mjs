// Runs one of our TypeScript files: `node scripts/run.mjs scripts/admin.ts ...`.
import { spawnSync } from 'node:child_process'
import { generate, install, root, typescript } from './steps.mjs'

install()
generate()
const { status } = spawnSync(process.execPath, [...typescript, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
