// Runs one of our TypeScript files: `node commands/run.mjs commands/admin.ts ...`; `--dev` before it adds the packages of
// development; `--answers` moves the set-up's messages to standard error, because the output is data.
import { spawnSync } from 'node:child_process'
import { argumentsFor, root, setUp } from '../tools/setup/steps.mjs'

const [first, ...rest] = process.argv.slice(2)
const dev = first === '--dev'
const isOption = dev || first === '--answers'
if (first === '--answers') process.env.PROGRESS_ON_STDERR = '1'
await setUp({ dev })
const [script, ...args] = isOption ? rest : [first, ...rest]
const { status } = spawnSync(process.execPath, [...argumentsFor(script), ...args], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
