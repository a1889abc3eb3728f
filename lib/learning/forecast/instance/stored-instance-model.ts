import { z } from 'zod'
import { BINS, type InstanceModel, quantiles } from './instance-model'

const deviation = z.number().min(-6).max(6)
const shape = z.strictObject({
  kept: z
    .number()
    .positive()
    .max(10)
    .meta({ examples: [0.55] }),
  paused: z
    .number()
    .min(0)
    .lt(1)
    .meta({ examples: [0.03] }),
  deviations: z
    .array(
      z
        .strictObject({
          early85: deviation,
          early50: deviation,
          middle: deviation,
          late50: deviation,
          late85: deviation,
        })
        .refine((one) => quantiles.every((place, at) => at === 0 || one[place] >= one[quantiles[at - 1] ?? place]), {
          message: 'its places are not in order',
        }),
    )
    .length(BINS)
    .nullable(),
})

/** Schema of the values that the forecast takes from an instance, as in the API. */
export const instanceSchema = shape.meta({ id: 'ForecastInstance' })

/** Stored precision: finer than any date shows; coarser values reveal less of the last person added. */
const DECIMALS = 1000
const toCoarse = (value: number): number => Math.round(value * DECIMALS) / DECIMALS

/** Serializes the values as JSON, rounded. */
export const serializeInstanceModel = (instance: InstanceModel): string =>
  JSON.stringify(instance, (_key, value: unknown) => (typeof value === 'number' ? toCoarse(value) : value))

/** @returns the stored values, or a description of what is wrong with them */
export function parseInstanceModel(text: string): InstanceModel | { readonly problem: string } {
  try {
    const read = shape.safeParse(JSON.parse(text))
    if (read.success) return read.data
    const [issue] = read.error.issues
    return { problem: `${issue?.path.join('.')}: ${issue?.message}` }
  } catch {
    return { problem: 'it is not JSON' }
  }
}
