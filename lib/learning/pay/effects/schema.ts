import { z } from 'zod'

/** Schemas of the multipliers of log-linear models in the pay data file. */

const count = z.number().int().positive()

const multiplierSchema = z
  .object({
    mult: z.number().positive(),
    ci95: z.tuple([z.number().positive(), z.number().positive()]),
    n: count,
  })
  .refine(({ mult, ci95: [low, high] }) => low <= mult && mult <= high, 'the interval must hold the multiplier')

const multipliersSchema = z.record(z.string(), multiplierSchema)

const model2024Schema = z.object({
  n: count,
  effects: z.object({
    role: multipliersSchema,
    remote: multipliersSchema,
    org_size: multipliersSchema,
    education: multipliersSchema,
  }),
  /** Pay relative to that at five years; the index is the years. */
  experience_curve: z.object({ values: z.array(z.number().positive()).min(13) }),
})

const industryEffectsShape = {
  role: multipliersSchema,
  industry: multipliersSchema,
  remote: multipliersSchema,
  education: multipliersSchema,
}

export const effectsSchema = z.object({
  so2024_world: model2024Schema,
  so2024_us: model2024Schema,
  so2024_without_us: model2024Schema,
  so2025_world_languages: z.object({
    n: count,
    languages: multipliersSchema,
    education: multipliersSchema,
    role: multipliersSchema,
  }),
  so2025_backend_only_languages: z.object({ n: count, languages: multipliersSchema }),
  so2023_us_industry: z.object({
    n: count,
    effects: z.object({ ...industryEffectsShape, org_size: multipliersSchema, multi: multipliersSchema }),
  }),
  so2024_us_industry: z.object({ n: count, effects: z.object(industryEffectsShape) }),
})

export type Effects = z.infer<typeof effectsSchema>
export type Multipliers = z.infer<typeof multipliersSchema>
