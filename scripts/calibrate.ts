// Checks the forecast on simulated learners whose pace it does not know, prints what came of it and writes it to
// content/forecast/calibration.json for the page that shows it. The same seed gives the same figures; the date is only
// when it was done: learners begin on Mondays, whatever the date.
//   npm run calibrate -- [YYYY-MM-DD] [SEED] [LEARNERS of each kind]
// With `--tuning` it only prints how the forecast fares with the learners that its constants were fitted on. Fit on
// those, never on the ones above, and take a new seed after it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { type Population, reported, shifted, tuning } from '@/lib/learning/forecast/calibration/population'
import { type Row, type Score, scoreOf } from '@/lib/learning/forecast/calibration/score'
import { simulateLearner } from '@/lib/learning/forecast/calibration/simulate'
import { roadmapsOf } from '@/lib/learning/roadmaps/content-roadmap'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { basisOf } from './calibration-basis'
import { readLibrary } from './content-files'

const FOLDER = 'content/forecast'
const columns = ['forecasts', 'within50', 'within85', 'earlier', 'later', 'noDate', 'error', 'naiveError', 'width']

const roadmap = firstRoadmap()
const args = process.argv.slice(2).filter((argument) => argument !== '--tuning')
const [date = new Date().toISOString().slice(0, 10), seed = '977', learners = '5000'] = args
if (process.argv.includes('--tuning')) showTuning(Number(learners))
else report(Number(seed), Number(learners))

function report(seed: number, learners: number): void {
  const figures = run([reported], seed * 100_000, learners)
  const others = Object.entries(shifted).map(([name, population], index) => ({
    name,
    ...run([population], (seed + index + 1) * 100_000, learners),
  }))
  print('People as assumed', figures)
  for (const { name, ...score } of others) print(`Other people, ${name}`, { ...score, byWeek: [], silences: [] })
  mkdirSync(FOLDER, { recursive: true })
  const content = { date, seed, learners, roadmap: roadmap.slug, basis: basisOf(roadmap), figures, others }
  writeFileSync(`${FOLDER}/calibration.json`, `${JSON.stringify(content, null, 2)}\n`)
}

function showTuning(learners: number): void {
  print('People that the constants were fitted on', run(tuning, 1_000_000, learners))
}

/** As many learners in all, the same number from each population. */
function run(populations: readonly Population[], from: number, count: number): Score {
  const each = Math.ceil(count / populations.length)
  const simulated = populations.flatMap((population, index) =>
    Array.from({ length: each }, (_, one) => simulateLearner(roadmap, population, date, from * (index + 1) + one)),
  )
  return scoreOf(roadmap, simulated)
}

/** The one that plans and levels are for. */
function firstRoadmap(): Roadmap {
  const [first] = roadmapsOf(readLibrary())
  if (!first) throw new Error('There is no roadmap.')
  return first
}

function print(title: string, score: Score): void {
  const { learners, finished, gaveUp, stillUnderWay, byPart, byWeek, silences } = score
  console.log(`\n${title}: of ${learners} ${finished} finished, ${gaveUp} gave up, ${stillUnderWay} were under way`)
  console.log(`${''.padEnd(18)}${columns.map((column) => column.padStart(11)).join('')}`)
  for (const row of [...byPart, ...byWeek]) {
    const cells = columns.map((column) => String(row[column as keyof Row]).padStart(11))
    console.log(`${row.at.padEnd(18)}${cells.join('')}`)
  }
  for (const { weeks, forGood, noDate, widthBefore, width, cameBack } of silences) {
    const range = width === null ? '' : `, the others a range of ${width} weeks (${widthBefore} when it began)`
    console.log(`Silent for ${weeks} weeks, and for good: ${forGood}; told "no date": ${noDate} %${range}`)
    console.log(`  Of all such silences ${cameBack} % ended`)
  }
}
