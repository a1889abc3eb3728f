import type { RespondentGroup } from './effects/models'
import type { PayData } from './schema'

export type ExperienceCurve = {
  readonly among: RespondentGroup
  readonly year: 2024
  /** Pay relative to that at five years; the index is the years. */
  readonly values: readonly number[]
}

const curves = {
  us: 'so2024_us',
  'outside-us': 'so2024_without_us',
  world: 'so2024_world',
} as const satisfies Record<RespondentGroup, keyof PayData['effects']>

/**
 * Returns the effect of years alone, all else in the model equal. The data has no interval for it, so only its shape is
 * meaningful.
 */
export const experienceCurve = (among: RespondentGroup, data: PayData): ExperienceCurve => ({
  among,
  year: 2024,
  values: data.effects[curves[among]].experience_curve.values,
})
