// `npm run drill crash -- --rounds 50 [--on sqlite|postgresql|postgresql-server] [--seed 1]`: kills the server, or all
// of PostgreSQL, repeatedly under load, and fails when an acknowledged write is missing, duplicated or inconsistent.
import { parseArgs } from 'node:util'
import { whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'
import { type Kind, kinds } from './crash/places'
import { crash, type Outcome } from './crash/rounds'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    on: { type: 'string', multiple: true, default: [...kinds] },
    seed: { type: 'string', default: '1' },
  },
})
const [rounds, seed] = [Number(values.rounds), Number(values.seed)]
const wanted = kinds.filter((kind) => values.on.includes(kind))
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed) || wanted.length < values.on.length) {
  console.error(`Use npm run drill crash -- --rounds 50 --on ${kinds.join('|')} --seed 1`)
  process.exit(1)
}

const columns = [
  'killed',
  'rounds',
  'requests',
  'no answer',
  'events',
  'missing',
  'extra',
  'wrong',
  'back in',
  'verify',
]
console.log(columns.map((name) => name.padStart(9)).join(' '))
for (const kind of wanted) await report(kind)

async function report(kind: Kind): Promise<void> {
  const why = kind === 'sqlite' ? null : whyNoCluster()
  if (why) return console.log(`${kind}: skipped. ${why}.`)
  const outcome = await crash(kind, rounds, seed)
  console.log(row(outcome))
  for (const problem of outcome.problems) console.log(`  ! ${problem}`)
  if (outcome.problems.length > 0 || !outcome.isVerified) process.exitCode = 1
}

function row({
  kind,
  ledger,
  events,
  missing,
  extra,
  different,
  notesWrong,
  back,
  isVerified,
  ...rest
}: Outcome): string {
  const cells = [
    ...[kind, rest.rounds, ledger.answered(), ledger.lost, events, missing, extra, different + notesWrong],
    ...[`${Math.round(back)} ms`, isVerified ? 'clean' : 'BROKEN'],
  ]
  return cells.map((cell) => String(cell).padStart(9)).join(' ')
}
