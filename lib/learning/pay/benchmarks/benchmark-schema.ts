import { z } from 'zod'

/** Schemas of figures beside the survey of 2024: estimates, official statistics, later years. */

const usd = z.number().int().nonnegative()
const count = z.number().int().positive()
const share = z.number().min(0).max(1)

const summaryShape = {
  n: count,
  p10: usd,
  p25: usd,
  p50: usd,
  p75: usd,
  p90: usd,
  p50_ci95: z.tuple([usd, usd]),
}

/** Shares (of 1) of one population's answers below, within and above a practitioner's band. */
const bandCheckSchema = z.object({
  n: count,
  article: z.tuple([usd, usd]),
  below: share,
  within: share,
  above: share,
})
const levelChecksSchema = z.object({ '0-2': bandCheckSchema, '3-5': bandCheckSchema, '6+': bandCheckSchema })

const specialistsSchema = z.object({ ...summaryShape, share_over_180k: share })

const occupationSchema = z.object({
  title: z.string().min(1),
  employment: count,
  p10: usd,
  p25: usd,
  p50: usd,
  p75: usd,
  p90: usd,
})

export const benchmarksSchema = z.object({
  /** Other countries have checks for some bands only. */
  article_check: z
    .object({ world_without_us: levelChecksSchema, US: levelChecksSchema })
    .catchall(levelChecksSchema.partial()),
  senior_specialisms_2025: z.object({
    groups: z.record(
      z.string(),
      z.object({
        US: specialistsSchema.optional(),
        without_us: specialistsSchema.optional(),
      }),
    ),
  }),
  bls_us_2024: z.object({ occupations: z.record(z.string(), occupationSchema) }),
})

/** The survey of 2025, by total years of coding. */
export const secondLookSchema = z.object({
  countries: z.record(z.string(), z.record(z.string(), z.object(summaryShape))),
})

export type BandShares = z.infer<typeof bandCheckSchema>
export type Specialists = z.infer<typeof specialistsSchema>
export type Occupation = z.infer<typeof occupationSchema>
