import { type Assumptions, assumptions } from '../assumptions'
import { defaultInstanceModel, type InstanceModel } from '../instance/instance-model'
import { populations, tuningPopulations } from './kinds'

/** Every number that the forecast assumes. */
export const modelNumbers: Readonly<Record<keyof Assumptions | keyof Omit<InstanceModel, 'deviations'>, number>> = {
  ...assumptions,
  kept: defaultInstanceModel.kept,
  paused: defaultInstanceModel.paused,
}

/** Every number in the definitions of the kinds of learners. */
export const simulatedNumbers: ReadonlySet<number> = new Set(
  [...Object.values(populations), ...tuningPopulations].flatMap((kind) => Object.values(kind).flat().filter(isNumber)),
)

/** Number of kinds used for fitting the constants, and for checking them. */
export const kindCounts = { tuning: tuningPopulations.length, checked: Object.keys(populations).length }

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
