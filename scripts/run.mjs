// Runs one of our TypeScript files: `node scripts/run.mjs scripts/admin.ts ...`; `--dev` before it: with
// the packages of development; `--answers`: what it prints is an answer, and the set-up speaks on standard error.
import { spawnSync } from 'node:child_process'
import { argumentsFor, root, setUp } from './steps.mjs'

const [first, ...rest] = process.argv.slice(2)
const dev = first === '--dev'
const isOption = dev || first === '--answers'
if (first === '--answers') process.env.PROGRESS_ON_STDERR = '1'
await setUp({ dev })
const [script, ...args] = isOption ? rest : [first, ...rest]
const { status } = spawnSync(process.execPath, [...argumentsFor(script), ...args], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
