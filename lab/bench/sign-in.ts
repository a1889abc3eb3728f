// Tests whether response times reveal which addresses have an account: a wrong password, a request for a link and one
// for a reset, each for an address with an account and one without, in pairs of random order. Fails where the two
// differ beyond what chance explains (the sign test, 99.9 %) and by more than a tenth of the spread of single answers.
// A control shows such a difference: the same sign-in without the decoy for unknown addresses, which has to be
// detected, or the bench is worth nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { db } from '@/lib/foundation/database/db'
import { requestReset, requestSignInLink } from '@/lib/people/accounts/mail-links/commands'
import { hashPassword, PASSWORD_PROVIDER } from '@/lib/platform/auth/passwords/password'
import { findPersonByPassword } from '@/lib/platform/auth/passwords/password-sign-in'
import { visitor } from '@/lib/platform/auth/viewer'
import { migrate } from '@/prisma/migrate'
import { randomFor } from '@/prisma/seed/random'
import { compare, median } from './sign-in/compare'

const WARM_UP = 20
const random = randomFor('sign-in')

type Question = {
  readonly name: string
  readonly rounds: number
  readonly ask: (email: string, from: string) => Promise<unknown>
}
type Series = { readonly known: number[]; readonly unknown: number[] }

let count = 0

async function timed({ ask }: Question, email: string): Promise<number> {
  // Uses a new client address each time, so that no rate limit is measured.
  const from = `place-${count++}`
  const started = performance.now()
  await ask(email, from)
  return performance.now() - started
}

async function measure(question: Question): Promise<Series> {
  const series: Series = { known: [], unknown: [] }
  for (let round = -WARM_UP; round < question.rounds; round++) {
    const index = round + WARM_UP
    const emails = { known: `person.${index}@example.org`, unknown: `nobody.${index}@example.org` }
    const order = random.chance(0.5) ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
    for (const which of order) {
      const took = await timed(question, emails[which])
      if (round >= 0) series[which].push(took)
    }
  }
  return series
}

async function isFoundOut(question: Question): Promise<boolean> {
  const { known, unknown } = await measure(question)
  const { difference, low, high, spread, isApart } = compare(known, unknown)
  const ms = (value: number) => value.toFixed(3).padStart(9)
  const interval = `${ms(difference)}  (${low.toFixed(3)} to ${high.toFixed(3)}), spread ${spread.toFixed(3)}`
  console.log(
    `${question.name.padEnd(30)}${ms(median(known))}${ms(median(unknown))}${interval}${isApart ? '   <' : ''}`,
  )
  return isApart
}

async function run(): Promise<boolean> {
  const password = (email: string) => findPersonByPassword(email, 'not the password')
  const hasAccount = (email: string) => db().account.count({ where: { providerAccountId: email } })
  const questions: readonly Question[] = [
    { name: 'a wrong password', rounds: 500, ask: password },
    { name: 'a link to sign in', rounds: 1000, ask: (email, from) => requestSignInLink(visitor, { email }, from) },
    { name: 'a reset', rounds: 1000, ask: (email, from) => requestReset(visitor, { email }, from) },
  ]
  const control: Question = {
    name: 'without the decoy (control)',
    rounds: 50,
    ask: async (email) => ((await hasAccount(email)) ? password(email) : null),
  }
  console.log(`\n${'Medians, ms'.padEnd(30)}    known  unknown  difference (99.9 %)`)
  let isSilent = true
  for (const question of questions) isSilent = !(await isFoundOut(question)) && isSilent
  const isControlFound = await isFoundOut(control)
  console.log(isSilent ? '\nA clock tells nobody who has an account.' : '\nA clock tells who has an account.')
  if (!isControlFound) console.log('The control was not found out: this run was too noisy to say anything.')
  return isSilent && isControlFound
}

async function makePeople(): Promise<void> {
  const passwordHash = await hashPassword('a password that nobody guesses')
  const people = Array.from({ length: 1600 }, (_, index) => ({
    id: random.uuid(),
    name: `Person ${index}`,
    email: `person.${index}@example.org`,
    emailVerifiedAt: new Date(),
  }))
  await db().user.createMany({ data: people })
  await db().account.createMany({
    data: people.map(({ id: userId, email }) => ({
      ...{ userId, provider: PASSWORD_PROVIDER, providerAccountId: email, passwordHash },
    })),
  })
}

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-sign-in-'))
const url = `file:${path.join(folder, 'bench.db')}`
const secret = 'a secret for this bench and nothing else'
Object.assign(process.env, { DATABASE_URL: url, DATA_FOLDER: folder, NEXTAUTH_SECRET: secret })
process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
try {
  await migrate(url)
  await makePeople()
  process.exitCode = (await run()) ? 0 : 1
} finally {
  await db().$disconnect()
  rmSync(folder, { recursive: true, force: true })
}
