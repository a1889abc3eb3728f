import { P90_DEVIATIONS } from '@/lib/learning/roadmaps/effort-spread'
import { type Assumptions, assumptions } from '../assumptions'
import { type Population, reported, tuning } from './population'

/** A number with one meaning that the forecast and the simulation both have: the check cannot find it wrong. */
export type SharedNumber = { readonly meaning: string; readonly inForecast: number; readonly inSimulation: number }

/** All of them; `/forecast` lists these, and a test compares every other constant. */
export const sharedNumbers: readonly SharedNumber[] = [
  {
    meaning: 'The share of a plan that people keep on average',
    inForecast: assumptions.planKept,
    inSimulation: reported.kept,
  },
  {
    meaning: 'Standard deviations between a step’s two figures, on a log scale',
    inForecast: P90_DEVIATIONS,
    inSimulation: P90_DEVIATIONS,
  },
]

/** Names of the forecast's constants whose value occurs in the simulation with another meaning. */
export const equalByChance: readonly (keyof Assumptions)[] = ['planTaken', 'planWeeks', 'weekVariance']

/** Traits of the groups that the constants were fitted on, and how many of them each has from the reported group. */
export const sharedTraits = (() => {
  const traits = Object.keys(reported) as (keyof Population)[]
  const isSame = (group: Population, trait: keyof Population) =>
    JSON.stringify(group[trait]) === JSON.stringify(reported[trait])
  const same = tuning.map((group) => traits.filter((trait) => isSame(group, trait)).length)
  return { groups: tuning.length, traits: traits.length, least: Math.min(...same), most: Math.max(...same) }
})()
