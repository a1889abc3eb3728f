import { z } from 'zod'
import { BINS, type Instance, places } from './instance'

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
        .refine((one) => places.every((place, at) => at === 0 || one[place] >= one[places[at - 1] ?? place]), {
          message: 'its places are not in order',
        }),
    )
    .length(BINS)
    .nullable(),
})

/** What the forecast takes from an instance, as the API shows it. */
export const instanceSchema = shape.meta({ id: 'ForecastInstance' })

/** Finer than any date shows; what is coarser tells less of the last person who was added. */
const DECIMALS = 1000
const toCoarse = (value: number): number => Math.round(value * DECIMALS) / DECIMALS

/** As it is kept: JSON, rounded. */
export const storedInstance = (instance: Instance): string =>
  JSON.stringify(instance, (_key, value: unknown) => (typeof value === 'number' ? toCoarse(value) : value))

/** @returns what was kept, or what is wrong with it in words */
export function parseInstance(text: string): Instance | { readonly problem: string } {
  try {
    const read = shape.safeParse(JSON.parse(text))
    if (read.success) return read.data
    const [issue] = read.error.issues
    return { problem: `${issue?.path.join('.')}: ${issue?.message}` }
  } catch {
    return { problem: 'it is not JSON' }
  }
}
