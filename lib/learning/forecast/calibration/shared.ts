import { type Assumptions, assumptions } from '../assumptions'
import { type Instance, unlearnt } from '../instance/instance'
import { kinds, tuning } from './kinds'

/** Every number that the forecast takes for granted. */
export const modelNumbers: Readonly<Record<keyof Assumptions | keyof Omit<Instance, 'deviations'>, number>> = {
  ...assumptions,
  kept: unlearnt.kept,
  paused: unlearnt.paused,
}

/** Every number that kinds of learners are made of. */
export const simulatedNumbers: ReadonlySet<number> = new Set(
  [...Object.values(kinds), ...tuning].flatMap((kind) => Object.values(kind).flat().filter(isNumber)),
)

/** How many kinds the constants were fitted on, and how many they are checked on. */
export const kindCounts = { tuning: tuning.length, checked: Object.keys(kinds).length }

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
