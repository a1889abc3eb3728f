import type { Among } from './effects/models'
import type { PayData } from './schema'

export type ExperienceCurve = {
  readonly among: Among
  readonly year: 2024
  /** Pay at so many whole years against pay at five; the index is the years. */
  readonly values: readonly number[]
}

const curves = {
  us: 'so2024_us',
  'outside-us': 'so2024_without_us',
  world: 'so2024_world',
} as const satisfies Record<Among, keyof PayData['effects']>

/**
 * What years alone do, all else in the model equal. The data has no interval for it, so it is a shape to look at and no
 * figure to rely on.
 */
export const experienceCurve = (among: Among, data: PayData): ExperienceCurve => ({
  among,
  year: 2024,
  values: data.effects[curves[among]].experience_curve.values,
})
