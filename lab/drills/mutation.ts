// `npm run drill mutation [-- --mutate lib/learning/levels/gates.ts]`: changes one expression of the core after the
// other, in a copy, and runs the tests that reach it. Lists the changes that no test detects; the report
// with all of them is test-results/mutation/index.html.
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const stryker = path.join('node_modules', '.bin', 'stryker')
const args = ['run', 'lab/drills/mutation/stryker.config.mjs', ...process.argv.slice(2)]
process.exitCode = spawnSync(stryker, args, { stdio: 'inherit' }).status ?? 1
