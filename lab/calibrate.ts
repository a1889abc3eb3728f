// Checks the forecast on simulated learners whose pace it does not know, prints the result and writes it to
// content/forecast/calibration.json for the page that shows it. The same seed gives the same figures; the date is only
// when it was done.
//   npm run calibrate -- [--seed N] [--learners N of each kind] [--kinds 1-6] [--date YYYY-MM-DD] [--print]
// All kinds take about ten minutes of one core. `--kinds` computes some of them and keeps the others, if they have the
// same seed. With `--print` nothing is written: `--print --seed N --learners 300` checks again with other people, in a
// third of the time. With `--tuning` it only prints the forecast's results for the learners on which its constants were
// fitted. Fit on those, never on the ones above, and take a new seed after it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type KindFigures, kindFigures, PEOPLE_OF_AN_INSTANCE } from '@/lib/learning/forecast/calibration/kind-figures'
import { expectedPopulation, populations, tuningPopulations } from '@/lib/learning/forecast/calibration/kinds'
import { pooled } from '@/lib/learning/forecast/calibration/pooled'
import type { Population } from '@/lib/learning/forecast/calibration/population'
import { silenceFigures } from '@/lib/learning/forecast/calibration/silences'
import { simulateLearner } from '@/lib/learning/forecast/calibration/simulate'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { readLibrary } from '../commands/content-files'
import { hashCalibrationBasis } from './calibration-basis'

const FILE = 'content/forecast/calibration.json'
/** Distances between the seeds of two kinds and of two runs, and the start of the seeds for tuning: none overlap. */
const [SEEDS_OF_A_KIND, SEEDS_OF_A_RUN, TUNING_SEED] = [100_000, 10_000_000, 1_000_000]
const BEGIN = '2026-01-05'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '31' },
    learners: { type: 'string', default: '1000' },
    kinds: { type: 'string' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    print: { type: 'boolean', default: false },
    tuning: { type: 'boolean', default: false },
  },
})
const [seed, learners] = [Number(values.seed), Number(values.learners)]
const roadmap = firstRoadmap()
const columns = [
  'forecasts',
  'noDate',
  'within50',
  'within85',
  'later',
  'score',
  'error',
  'naiveError',
  'width',
] as const

if (values.tuning) showTuning()
else report()

function report(): void {
  const names = Object.keys(populations)
  const [from = 1, to = names.length] = values.kinds?.split('-').map(Number) ?? []
  const basis = hashCalibrationBasis(roadmap)
  const before = readBefore(basis)
  const done = names.flatMap((name, index) => {
    const population = populations[name]
    const isAsked = index + 1 >= from && index + 1 <= to
    const known = before.find((kind) => kind.name === name)
    if (!isAsked || !population) return known ?? []
    const figures = figuresFor(name, population, seed * SEEDS_OF_A_RUN + index * SEEDS_OF_A_KIND)
    printFigures(figures)
    return [figures]
  })
  const silent = Array.from({ length: Math.min(learners, 600) }, (_, one) =>
    simulateLearner(roadmap, expectedPopulation, BEGIN, seed * SEEDS_OF_A_RUN - SEEDS_OF_A_KIND + one),
  )
  const silences = [2, 4, 8, 12].map((weeks) => silenceFigures(roadmap, silent, weeks))
  const content = {
    ...{ date: values.date, seed, learners, peopleOfAnInstance: PEOPLE_OF_AN_INSTANCE, roadmap: roadmap.slug, basis },
    pooled: pooled(done),
    kinds: done,
    silences,
  }
  if (!values.print) {
    mkdirSync('content/forecast', { recursive: true })
    writeFileSync(FILE, `${JSON.stringify(content, null, 1)}\n`)
  }
  printFigures({ name: `All ${done.length} kinds`, learners: done.length * learners, ...content.pooled })
  for (const silence of silences) console.log(JSON.stringify(silence))
  for (const { name, plain, corrected } of done) {
    const shares = [plain[0], corrected[0]].map((all) => `${all?.within50} ${all?.within85}`.padStart(12))
    console.log(`${name.padEnd(32)}${shares.join('')}`)
  }
}

/** Reads the figures of an earlier run with the same seed. */
function readBefore(basis: string): KindFigures[] {
  if (!values.kinds) return []
  const before = JSON.parse(readFileSync(FILE, 'utf8'))
  return before.seed === seed && before.learners === learners && before.basis === basis ? before.kinds : []
}

function showTuning(): void {
  for (const [index, population] of tuningPopulations.entries()) {
    printFigures(figuresFor(`Tuning ${index + 1}`, population, TUNING_SEED + index * SEEDS_OF_A_KIND))
  }
}

function figuresFor(name: string, population: Population, from: number): KindFigures {
  return kindFigures(roadmap, { name, population, begin: BEGIN, seed: from, learners })
}

/** Returns the first roadmap, for which plans and levels are. */
function firstRoadmap(): Roadmap {
  const [first] = toRoadmaps(readLibrary())
  if (!first) throw new Error('There is no roadmap.')
  return first
}

function printFigures({ name, learners, plain, corrected }: KindFigures): void {
  console.log(`\n${name}: ${learners} learners; then the same with what an instance of their kind has learnt`)
  console.log(`${''.padEnd(20)}${columns.map((column) => column.padStart(11)).join('')}`)
  for (const rows of [plain, corrected]) {
    for (const row of rows) {
      console.log(`${row.at.padEnd(20)}${columns.map((column) => String(row[column]).padStart(11)).join('')}`)
    }
  }
}
