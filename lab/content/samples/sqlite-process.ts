// Runs one SQLite script in a separate process, which can be killed: the driver blocks its thread while a statement
// runs.
import { readFileSync } from 'node:fs'
import { faultOnSqlite } from './sql'

const fault = await faultOnSqlite(readFileSync(process.argv[2] ?? '', 'utf8'))
if (fault) console.error(fault)
process.exit(fault ? 1 : 0)
