import type { Population } from './population'

/** Kinds of simulated learners. None of their numbers is shared with the forecast. */

/** Learners as they may be expected; the demo's are drawn from these. */
export const expectedPopulation: Population = {
  kept: 0.72,
  keptShape: 5,
  effort: 1.08,
  effortSpread: 0.3,
  misjudged: 0.28,
  stageMisjudged: 0,
  stuck: 0.04,
  weekShape: [1, 5],
  persistence: [0.1, 0.7],
  settled: [0.57, 1.1],
  trend: [0, 0],
  turns: 0.95,
  turnShape: 6,
  planChanges: 0,
  announcedBreaks: 1.25,
  announcedBreak: [5, 24],
  silentBreaks: 1,
  silentBreak: [14, 0.92],
  bursts: 2,
  givesUp: 0.5,
  rhythm: 'even',
  weeklyHours: [4, 5, 6, 8, 8, 10, 10, 10, 12, 15, 15, 20, 20, 25, 30],
  placed: 0.29,
  known: [0.04, 0.36],
  placement: 'at-once',
  ticksEvery: [1, 1, 1, 7, 7, 14],
  atOnce: [1, 1, 1, 2, 2, 3],
  marks: 0.68,
  strays: [0.015, 0.24],
}

/** Learners with few disturbances: the basis of other kinds. */
const plain: Population = {
  ...expectedPopulation,
  turns: 0.15,
  bursts: 0,
  silentBreaks: 0.3,
  announcedBreaks: 0.6,
  settled: [0.94, 1.06],
  stuck: 0.012,
}

/** The kinds used for checking: neither they nor their seeds were used for fitting. */
export const populations: Readonly<Record<string, Population>> = {
  'as expected': expectedPopulation,
  plain,
  slower: { ...expectedPopulation, kept: 0.47, effort: 1.22, settled: [0.42, 0.92] },
  eager: { ...expectedPopulation, kept: 1.18, keptShape: 4, effort: 0.93 },
  burstier: { ...expectedPopulation, weekShape: [0.4, 1.5], persistence: [0.4, 0.85], bursts: 5, silentBreaks: 2 },
  'more misjudged': { ...expectedPopulation, effortSpread: 0.52, misjudged: 0.46, stuck: 0.1 },
  'less settled': { ...expectedPopulation, turns: 2, turnShape: 3, silentBreak: [20, 1.15] },
  'wrongly estimated stages': { ...expectedPopulation, stageMisjudged: 0.38 },
  seasons: { ...plain, rhythm: 'seasons' },
  holidays: { ...plain, rhythm: 'holidays' },
  semesters: { ...plain, rhythm: 'semesters', weeklyHours: [15, 20, 25, 30, 35], kept: 0.8 },
  'in bursts': { ...plain, rhythm: 'tides', bursts: 3 },
  'getting faster': { ...plain, trend: [0.15, 0.5], kept: 0.66 },
  'getting slower': { ...plain, trend: [-0.55, -0.15], kept: 0.88 },
  'wearing off': { ...expectedPopulation, settled: [0.32, 0.62], kept: 0.92 },
  'switching hours': { ...plain, planChanges: 1.4 },
  'ticks at the end of the month': { ...expectedPopulation, ticksEvery: 'month-end', marks: 0.1 },
  'heavy tails': { ...plain, weekShape: [0.22, 0.5], persistence: [0.05, 0.3] },
  'placement ticked slowly': { ...expectedPopulation, placed: 0.97, known: [0.18, 0.42], placement: 'slowly' },
  'placement said': { ...expectedPopulation, placed: 0.97, known: [0.18, 0.42], placement: 'said' },
  'often paused': { ...expectedPopulation, announcedBreaks: 4.6, announcedBreak: [9, 33] },
  'long silences': { ...expectedPopulation, silentBreaks: 2.2, silentBreak: [27, 0.8] },
  'many at once': { ...expectedPopulation, atOnce: [3, 4, 6], marks: 0.15, strays: [0.1, 0.4] },
  'little time': { ...expectedPopulation, weeklyHours: [2, 3, 3, 4, 5] },
  'getting much faster': { ...plain, trend: [0.5, 1.15], kept: 0.36 },
  'losing drive': { ...plain, settled: [0.18, 0.38], kept: 1.05, trend: [-0.25, -0.05] },
  'life keeps changing': {
    ...expectedPopulation,
    turns: 3.4,
    turnShape: 1.4,
    silentBreaks: 2.6,
    silentBreak: [18, 1.05],
  },
  'changing pace': { ...plain, turns: 1.3, turnShape: 1.25 },
}

/**
 * The kinds used for fitting the model's constants: other numbers, other seeds. The second dozen is far from anything
 * likely.
 */
export const tuningPopulations: readonly Population[] = [
  { ...expectedPopulation, kept: 0.68, keptShape: 6, effortSpread: 0.36, turns: 0.7, givesUp: 0.4 },
  { ...expectedPopulation, kept: 0.85, keptShape: 4, weekShape: [0.8, 4], silentBreaks: 0.8, settled: [0.62, 1.1] },
  { ...expectedPopulation, kept: 0.7, effort: 1.12, turns: 1.1, persistence: [0.2, 0.6], misjudged: 0.24 },
  { ...expectedPopulation, kept: 0.8, weekShape: [1.5, 6], turns: 0.6, effortSpread: 0.24, misjudged: 0.25 },
  { ...plain, kept: 0.78, keptShape: 7 },
  { ...plain, rhythm: 'seasons', kept: 0.7, trend: [-0.2, 0.2] },
  { ...plain, rhythm: 'holidays', weeklyHours: [8, 12, 20, 30], placement: 'said' },
  { ...expectedPopulation, trend: [-0.35, 0], kept: 0.9 },
  { ...expectedPopulation, trend: [0, 0.3], kept: 0.6, planChanges: 0.5 },
  { ...expectedPopulation, weekShape: [0.3, 1.2], silentBreaks: 1.6, announcedBreaks: 3 },
  { ...expectedPopulation, stageMisjudged: 0.25, atOnce: [1, 2, 4], ticksEvery: [1, 14, 28] },
  { ...expectedPopulation, placed: 0.6, known: [0.1, 0.3], placement: 'slowly', kept: 0.65 },
  { ...plain, trend: [-1.1, -0.5], kept: 1 },
  { ...plain, turns: 1.2, turnShape: 0.9 },
  {
    ...{ ...plain, kept: 0.9, keptShape: 200, weekShape: [40, 50], persistence: [0, 0.05] },
    ...{ effort: 1, effortSpread: 0.02, misjudged: 0.05, stuck: 0, turns: 0, announcedBreaks: 0, silentBreaks: 0 },
    ...{ placed: 0, strays: [0, 0.01], ticksEvery: [1], atOnce: [1] },
  },
  {
    ...{ ...plain, rhythm: 'semesters', weeklyHours: [20, 24, 28], keptShape: 60, weekShape: [10, 15] },
    ...{ effortSpread: 0.1, misjudged: 0.15 },
  },
  { ...expectedPopulation, effortSpread: 0.8, keptShape: 1.3 },
  { ...expectedPopulation, kept: 0.25, keptShape: 3, weeklyHours: [15, 20, 30] },
  { ...expectedPopulation, kept: 2.2, weeklyHours: [4, 6, 8, 10] },
  { ...expectedPopulation, settled: [0.15, 0.3], kept: 1.1 },
  { ...plain, weekShape: [0.08, 0.2], persistence: [0.8, 0.95] },
  { ...plain, trend: [0.6, 1.2], kept: 0.4 },
  { ...expectedPopulation, silentBreaks: 4, silentBreak: [20, 1.3] },
  { ...expectedPopulation, announcedBreaks: 8, announcedBreak: [20, 60] },
]
