// Times a mentor's screens with 10,000 learners and 50,000 reviews beside 100 and 500: both databases are made here and
// queried in alternation, for as many rows as the smaller of them has. Fails where one takes over three times as long
// or more queries than its limit, or where an answer differs from a plain count. A report on a cohort grows with the
// cohort, as it covers everybody in it: one of 100 learners is compared in both, and the time for one of 10,000 is
// printed beside.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaClient } from '@/prisma/generated/sqlite/client'
import { parsePopulation } from '@/prisma/seed/synthetic/options'
import { now, outcomesOfAll, type Question, questions } from './mentors/questions'
import { gather, makeWorld, use, type World } from './mentors/world'

const ROUNDS = 25
const WARM_UP = 3
const MOST = 3
/** Longest time for a report on 10,000 learners. */
const MOST_MS = 500

async function timed(question: Question, world: World, limit?: number): Promise<number> {
  use(world.client)
  const started = performance.now()
  await question.ask(world, limit)
  return performance.now() - started
}

/** Counts the statements that a screen sends to the database. */
async function countQueries(question: Question, world: World, limit?: number): Promise<number> {
  const adapter = new PrismaLibSql({ url: world.url })
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  use(client)
  await question.ask(world, limit)
  let count = 0
  client.$on('query', () => count++)
  await question.ask(world, limit)
  await client.$disconnect()
  return count
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Returns the number of rows that both databases have, at most a page; a page where one has none. */
async function limitFor({ page, expected }: Question, worlds: readonly World[]): Promise<number | undefined> {
  if (page === undefined) return undefined
  const counts = await Promise.all(worlds.map(expected))
  return Math.min(page, ...counts) || page
}

async function compare(question: Question, small: World, large: World): Promise<boolean> {
  const limit = await limitFor(question, [small, large])
  const [few, many]: [number[], number[]] = [[], []]
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const pair = [await timed(question, small, limit), await timed(question, large, limit)] as const
    if (round < 0) continue
    few.push(pair[0])
    many.push(pair[1])
  }
  const ratio = median(many) / median(few)
  const queries = [await countQueries(question, small, limit), await countQueries(question, large, limit)] as const
  // Sequentially, because each call switches the current database.
  const rows = [await readRows(question, small, limit), await readRows(question, large, limit)]
  const wrong = rows.filter(({ got, expected }) => got !== expected)
  const isGood = ratio <= MOST && Math.max(...queries) <= question.mostQueries && wrong.length === 0
  const cells = [
    `${median(few).toFixed(1)} ms`,
    `${median(many).toFixed(1)} ms`,
    ratio.toFixed(2),
    queries.join(' and '),
  ]
  const [name, ...others] = [question.name, ...cells, rows.map(({ got }) => got).join(' and ')]
  console.log(`${name.padEnd(24)}${others.map((cell) => cell.padStart(14)).join('')}${isGood ? '' : '   <'}`)
  for (const { got, expected } of wrong) console.log(`  answers ${got} rows where a count says ${expected}`)
  return isGood
}

async function readRows({ ask, expected }: Question, world: World, limit?: number) {
  use(world.client)
  const [got, all] = [await ask(world, limit), await expected(world)]
  return { got, expected: Math.min(all, limit ?? all) }
}

/** Times a report on all learners in one cohort. */
async function reportOnAll(world: World): Promise<boolean> {
  await gather(world)
  const times: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round++) times.push(await timed(outcomesOfAll, world))
  const [took, queries] = [median(times.slice(WARM_UP)), await countQueries(outcomesOfAll, world)]
  const { got, expected } = await readRows(outcomesOfAll, world)
  console.log(`\nThe outcomes of ${got} learners in one cohort take ${took.toFixed(1)} ms and ${queries} queries.`)
  return took <= MOST_MS && queries <= outcomesOfAll.mostQueries && got === expected
}

async function run(folder: string): Promise<boolean> {
  const small = await makeWorld(folder, 'small', parsePopulation({ learners: 100, mentors: 2 }), now)
  const large = await makeWorld(folder, 'large', parsePopulation({ learners: 10_000 }), now)
  const heads = ['at 100', 'at 10,000', 'ratio', 'queries', 'rows'].map((cell) => cell.padStart(14))
  console.log(`\n${'Medians'.padEnd(24)}${heads.join('')}`)
  let isGood = true
  for (const question of questions) isGood = (await compare(question, small, large)) && isGood
  isGood = (await reportOnAll(large)) && isGood
  await small.client.$disconnect()
  await large.client.$disconnect()
  return isGood
}

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-mentors-'))
try {
  const isGood = await run(folder)
  console.log(
    isGood ? `\nNothing takes over ${MOST} times as long.` : '\nToo slow, too many queries or a wrong answer.',
  )
  process.exitCode = isGood ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
