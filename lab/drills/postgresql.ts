// `npm run drill postgresql -- migration pooler standby frozen --bound 5`: servers on a PostgreSQL of their own. A
// migration waits behind a backup while people tick; pages go through PgBouncer while commands go past it; the database
// becomes a hot standby; a server freezes with rows locked. All four unless some are named. `--bound` is for how many seconds
// a transaction may be idle: 5 for the drill, `own` leaves it to the servers (60).
import { parseArgs } from 'node:util'
import { whyNoPgBouncer } from '@/e2e/harness/pgbouncer'
import { whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'
import { frozen } from './postgresql/frozen'
import { migration } from './postgresql/migration'
import { pooler } from './postgresql/pooler'
import { standby } from './postgresql/standby'

const { values, positionals } = parseArgs({
  options: { bound: { type: 'string', default: '5' } },
  allowPositionals: true,
})
const parts: Record<string, () => Promise<string[]>> = {
  migration,
  pooler,
  standby,
  frozen: () => frozen(values.bound === 'own' ? null : Number(values.bound)),
}
const isKnown = positionals.every((name) => Object.hasOwn(parts, name))
const why = isKnown ? whyNoCluster() : `name parts of ${Object.keys(parts).join(', ')}`
if (why) {
  console.error(`This drill cannot run: ${why}.`)
  process.exit(1)
}

const [problems, leftOut]: [string[], string[]] = [[], []]
for (const [name, part] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  console.log(`\n${name}`)
  const whyNot = name === 'pooler' ? whyNoPgBouncer() : null
  if (whyNot) {
    console.log(`left out: ${whyNot}`)
    leftOut.push(name)
    continue
  }
  problems.push(...(await part()).map((problem) => `${name}: ${problem}`))
}
for (const name of leftOut) if (positionals.includes(name)) problems.push(`${name} was asked for, and left out`)
for (const problem of problems) console.log(`! ${problem}`)
const rest = leftOut.length > 0 ? ` Left out: ${leftOut.join(', ')}.` : ''
console.log(`\n${problems.length === 0 ? 'All of it went as it has to.' : `${problems.length} problems.`}${rest}`)
process.exitCode = problems.length === 0 ? 0 : 1
