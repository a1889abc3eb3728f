// Measures how well a flag predicts who will give up: simulated learners are flagged on every day of their path, by the
// rule of the mentors' table and by alternatives, from facts that the product would know. None of them has a deadline,
// an agreed plan or a checklist.

import { readLibrary } from '@/commands/content-files'
import { expectedPopulation } from '@/lib/learning/forecast/calibration/kinds'
import { simulateLearner } from '@/lib/learning/forecast/calibration/simulate'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { decideFlag, LONGEST_USUAL_DAYS } from '@/lib/mentoring/learners/flags/flag'
import { type FlagRule, type Verdict, watch } from './flags/watch'

const LEARNERS = 5000
const SEED = 41_000_000
const roadmap = toRoadmaps(readLibrary())[0] as Roadmap

/**
 * Rules to compare; * marks the present one. The last one gives everybody the longest silence that it allows the
 * slowest.
 */
const rules: readonly (readonly [string, FlagRule])[] = [
  ['all alike', (facts) => decideFlag({ ...facts, ownQuiet: null })],
  ['own, up to 35', (facts) => decideFlag(facts, 35)],
  [`own, up to ${LONGEST_USUAL_DAYS} *`, (facts) => decideFlag(facts)],
  ['own, up to 63', (facts) => decideFlag(facts, 63)],
  [`all ${LONGEST_USUAL_DAYS}`, (facts) => decideFlag({ ...facts, ownQuiet: LONGEST_USUAL_DAYS })],
]

const watched = Array.from({ length: LEARNERS }, (_, one) => {
  const learner = simulateLearner(roadmap, expectedPopulation, '2026-01-05', SEED + one)
  return watch(
    roadmap,
    learner,
    rules.map(([, rule]) => rule),
  )
})
const lost = watched.filter(({ gaveUp }) => gaveUp)
const stayed = watched.filter(({ gaveUp }) => !gaveUp)

type Seen = Omit<(typeof watched)[number], 'verdicts'> & Verdict
const seenBy = (people: typeof watched, rule: number): Seen[] =>
  people.flatMap(({ verdicts, ...one }) => {
    const verdict = verdicts[rule]
    return verdict ? [{ ...one, ...verdict }] : []
  })

const sum = (people: readonly Seen[], count: (one: Seen) => number) => people.reduce((all, one) => all + count(one), 0)
const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
const countShare = (people: readonly Seen[], holds: (one: Seen) => boolean) =>
  `${share(people.filter(holds).length, people.length)} of ${people.length}`
const isFound = ({ delay }: Seen) => delay !== null

function delayWithin(people: readonly Seen[], part: number): string {
  const delays = people.flatMap(({ delay }) => (delay === null ? [] : [delay])).sort((a, b) => a - b)
  return `${delays[Math.floor((delays.length - 1) * part)]} days`
}

type Figure = (all: readonly Seen[], lost: readonly Seen[], stayed: readonly Seen[]) => string
const firstIs = (flag: string) => (one: Seen) => one.first?.flag === flag
const isForGood = ({ gaveUp, lastMove, first }: Seen) => gaveUp && first !== null && lastMove < first.on
const figures: readonly (readonly [string, Figure])[] = [
  [
    'Of the days of those who went on, under a flag',
    (_, __, on) =>
      share(
        sum(on, (one) => one.daysFlagged),
        sum(on, (one) => one.days),
      ),
  ],
  ['Of those who went on, ever flagged', (_, __, on) => countShare(on, ({ first }) => first !== null)],
  [
    'Flags raised on them, each in a year',
    (_, __, on) => (sum(on, (one) => one.raised) / (sum(on, (one) => one.days) / 365)).toFixed(2),
  ],
  [
    'Of all flags raised, nothing moved ever after',
    (all, gone) =>
      share(
        gone.filter(isFound).length,
        sum(all, (one) => one.raised),
      ),
  ],
  ['First flag "gone": nothing moved ever after', (all) => countShare(all.filter(firstIs('gone')), isForGood)],
  [
    'First flag "gone": gave up, then or later',
    (all) => countShare(all.filter(firstIs('gone')), ({ gaveUp }) => gaveUp),
  ],
  ['First flag "behind": nothing moved ever after', (all) => countShare(all.filter(firstIs('behind')), isForGood)],
  [
    'First flag "behind": gave up, then or later',
    (all) => countShare(all.filter(firstIs('behind')), ({ gaveUp }) => gaveUp),
  ],
  ['Of those who gave up, found after their last move', (_, gone) => countShare(gone, isFound)],
  ['Half of them within', (_, gone) => delayWithin(gone, 0.5)],
  ['Nine in ten within', (_, gone) => delayWithin(gone, 0.9)],
]

console.log(
  `${LEARNERS} learners: ${lost.length} gave up, ${stayed.length} finished or were still under way; * is the rule in use`,
)
const line = (words: string, cells: readonly string[]) =>
  console.log(`${words.padEnd(52)}${cells.map((cell) => cell.padStart(18)).join('')}`)
line(
  '',
  rules.map(([name]) => name),
)
const seen = rules.map((_, rule) => [watched, lost, stayed].map((people) => seenBy(people, rule)))
for (const [words, figure] of figures) {
  line(
    words,
    seen.map(([all = [], gone = [], on = []]) => figure(all, gone, on)),
  )
}
