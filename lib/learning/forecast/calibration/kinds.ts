import type { Population } from './population'

/** Kinds of learners: invented, and none of their numbers is one of the forecast's. */

/** People as one may expect them; the demo's are drawn from these. */
export const reported: Population = {
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

/** Little that disturbs: what other kinds add to. */
const plain: Population = {
  ...reported,
  turns: 0.15,
  bursts: 0,
  silentBreaks: 0.3,
  announcedBreaks: 0.6,
  settled: [0.94, 1.06],
  stuck: 0.012,
}

/** The kinds of the check: none was used for fitting, nor were their seeds. */
export const kinds: Readonly<Record<string, Population>> = {
  'as expected': reported,
  plain,
  slower: { ...reported, kept: 0.47, effort: 1.22, settled: [0.42, 0.92] },
  eager: { ...reported, kept: 1.18, keptShape: 4, effort: 0.93 },
  burstier: { ...reported, weekShape: [0.4, 1.5], persistence: [0.4, 0.85], bursts: 5, silentBreaks: 2 },
  'more misjudged': { ...reported, effortSpread: 0.52, misjudged: 0.46, stuck: 0.1 },
  'less settled': { ...reported, turns: 2, turnShape: 3, silentBreak: [20, 1.15] },
  'wrongly estimated stages': { ...reported, stageMisjudged: 0.38 },
  seasons: { ...plain, rhythm: 'seasons' },
  holidays: { ...plain, rhythm: 'holidays' },
  semesters: { ...plain, rhythm: 'semesters', weeklyHours: [15, 20, 25, 30, 35], kept: 0.8 },
  'in bursts': { ...plain, rhythm: 'tides', bursts: 3 },
  'getting faster': { ...plain, trend: [0.15, 0.5], kept: 0.66 },
  'getting slower': { ...plain, trend: [-0.55, -0.15], kept: 0.88 },
  'wearing off': { ...reported, settled: [0.32, 0.62], kept: 0.92 },
  'switching hours': { ...plain, planChanges: 1.4 },
  'ticks at the end of the month': { ...reported, ticksEvery: 'month-end', marks: 0.1 },
  'heavy tails': { ...plain, weekShape: [0.22, 0.5], persistence: [0.05, 0.3] },
  'placement ticked slowly': { ...reported, placed: 0.97, known: [0.18, 0.42], placement: 'slowly' },
  'placement said': { ...reported, placed: 0.97, known: [0.18, 0.42], placement: 'said' },
  'often paused': { ...reported, announcedBreaks: 4.6, announcedBreak: [9, 33] },
  'long silences': { ...reported, silentBreaks: 2.2, silentBreak: [27, 0.8] },
  'many at once': { ...reported, atOnce: [3, 4, 6], marks: 0.15, strays: [0.1, 0.4] },
  'little time': { ...reported, weeklyHours: [2, 3, 3, 4, 5] },
}

/** What the model's constants were fitted on: other numbers, other seeds. */
export const tuning: readonly Population[] = [
  { ...reported, kept: 0.68, keptShape: 6, effortSpread: 0.36, turns: 0.7, givesUp: 0.4 },
  { ...reported, kept: 0.85, keptShape: 4, weekShape: [0.8, 4], silentBreaks: 0.8, settled: [0.62, 1.1] },
  { ...reported, kept: 0.7, effort: 1.12, turns: 1.1, persistence: [0.2, 0.6], misjudged: 0.24 },
  { ...reported, kept: 0.8, weekShape: [1.5, 6], turns: 0.6, effortSpread: 0.24, misjudged: 0.25 },
  { ...plain, kept: 0.78, keptShape: 7 },
  { ...plain, rhythm: 'seasons', kept: 0.7, trend: [-0.2, 0.2] },
  { ...plain, rhythm: 'holidays', weeklyHours: [8, 12, 20, 30], placement: 'said' },
  { ...reported, trend: [-0.35, 0], kept: 0.9 },
  { ...reported, trend: [0, 0.3], kept: 0.6, planChanges: 0.5 },
  { ...reported, weekShape: [0.3, 1.2], silentBreaks: 1.6, announcedBreaks: 3 },
  { ...reported, stageMisjudged: 0.25, atOnce: [1, 2, 4], ticksEvery: [1, 14, 28] },
  { ...reported, placed: 0.6, known: [0.1, 0.3], placement: 'slowly', kept: 0.65 },
]
