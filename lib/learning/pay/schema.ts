import { z } from 'zod'
import { contentLevelSchema } from '@/lib/learning/roadmaps/content-schema'
import * as words from '@/messages/generated/learning/pay'
import { benchmarksSchema, secondLookSchema } from './benchmarks/benchmark-schema'
import { effectsSchema } from './effects/schema'

/**
 * Schema of the parts of `content/pay/backend-2024.json` that are used; the rest of the file is ignored. A file whose
 * figures are out of order does not parse, so no screen has to check them.
 */

/** Whole years of professional coding; `6+` is all of senior, `all` any experience. */
export const payBandSchema = z.enum(['0-2', '3-5', '6-10', '11+', '6+', 'all'])

const usd = z.number().int().nonnegative()
const count = z.number().int().positive()

const percentilesShape = {
  /** Missing in the file where monthly figures entered as yearly ones pass its rules (India, Ukraine). */
  p10: usd.nullable().default(null),
  p25: usd,
  p50: usd,
  p75: usd,
  p90: usd,
}
const percentilesSchema = z.object(percentilesShape)

const isOrdered = ({ p10, p25, p50, p75, p90 }: Percentiles) =>
  (p10 === null || p10 <= p25) && p25 <= p50 && p50 <= p75 && p75 <= p90
const notOrdered = 'percentiles must not fall'

const observedCellSchema = z
  .object({ basis: z.literal('observed'), n: count, p50_ci95: z.tuple([usd, usd]), ...percentilesShape })
  .refine(isOrdered, notOrdered)
  .refine((cell) => cell.p50_ci95[0] <= cell.p50 && cell.p50 <= cell.p50_ci95[1], 'the interval must hold the median')

const modelledCellSchema = z
  .object({ basis: z.literal('modelled'), n: count, n_pool: count, ...percentilesShape })
  .refine(isOrdered, notOrdered)

const cellSchema = z.discriminatedUnion('basis', [observedCellSchema, modelledCellSchema])

const factorSchema = z
  .object({ value: z.number().positive(), ci95: z.tuple([z.number().positive(), z.number().positive()]) })
  .refine(({ value, ci95: [low, high] }) => low <= value && value <= high, 'the interval must hold the factor')

const countrySchema = z.object({
  name: z.string().min(1),
  region: z.string().min(1),
  warning: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
  /** Pay in the country as a multiple of its region's, all bands together. The US has no region. */
  factor_vs_region: factorSchema.optional(),
  bands: z.partialRecord(payBandSchema, cellSchema),
})

export const payDataSchema = z.object({
  schema_version: z.literal(2),
  source: z.object({ survey: z.string().min(1) }),
  rules: z.object({ outliers: z.string().min(1), upper_limit: z.string().min(1) }),
  caveats: z.array(z.string().min(1)).min(1),
  /** Regions have observed cells only. */
  regions: z.record(z.string(), z.object({ bands: z.partialRecord(payBandSchema, observedCellSchema) })),
  /** By ISO 3166 alpha-2 code. */
  countries: z.record(z.string().regex(/^[A-Z]{2}$/), countrySchema),
  price_level: z.object({
    countries: z.record(z.string(), z.object({ price_level_vs_us: z.number().positive() })),
  }),
  effects: effectsSchema,
  update_2025: secondLookSchema,
  benchmarks: benchmarksSchema,
})

/** Query of the HTTP API: a country, and a level or whole years of professional experience. */
export const payQuerySchema = z
  .strictObject({
    country: z.string({ error: () => words.chooseCountry() }).regex(/^[A-Z]{2}$/, { error: () => words.countryCode() }),
    level: contentLevelSchema.optional(),
    years: z
      .string()
      .regex(/^\d{1,2}$/, { error: () => words.wholeYears() })
      .transform(Number)
      .optional(),
  })
  .refine(({ level, years }) => (level === undefined) !== (years === undefined), {
    path: ['level'],
    error: () => words.levelOrYears(),
  })

export type PayBand = z.infer<typeof payBandSchema>
/** US dollars a year, gross. `p10` is null where the file has none. */
export type Percentiles = z.infer<typeof percentilesSchema>
export type PayData = z.infer<typeof payDataSchema>
export type PayQuery = z.infer<typeof payQuerySchema>
