// One script on SQLite in a process of its own, which can be stopped: the driver holds its thread while a statement runs.
import { readFileSync } from 'node:fs'
import { faultOnSqlite } from './sql'

const fault = await faultOnSqlite(readFileSync(process.argv[2] ?? '', 'utf8'))
if (fault) console.error(fault)
process.exit(fault ? 1 : 0)
