// Runs although a type is wrong, as the text says, and the compiler refuses the same file.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

// sample

const [text] = readFileSync(import.meta.filename, 'utf8').match(/^type Loan[^]*?\/\/ 147$/m) ?? ['']
writeFileSync('loans.ts', `${text}\n`)
const { status, stdout } = spawnSync('node_modules/.bin/tsc', ['--noEmit', '--strict', 'loans.ts'], { encoding: 'utf8' })
if (status === 0 || !/^loans\.ts\(4,.*TS2322/.test(stdout)) throw new Error(`the compiler said: ${stdout}`)
