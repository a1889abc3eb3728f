import { z } from 'zod'
import type { Readiness } from '@/lib/care/vitals/readiness/verdict'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { count, id, level } from './values'

export const healthSchema = z.strictObject({ status: z.literal('ok') })
export const readinessSchema = z.strictObject({
  status: z.enum(['ok', 'unavailable']),
  checks: z.array(
    z.strictObject({
      name: z.enum(['database', 'schema', 'content', 'files', 'draining']),
      ok: z.boolean(),
      reason: z.string().nullable().describe('For whoever runs the server.'),
    }),
  ),
}) satisfies z.ZodType<Readiness>
export const signedUpSchema = z.strictObject({ id })
export const endedSchema = z.strictObject({ ended: z.string().describe('The kind of mail; all of them is `all`.') })

const stepSchema = z.strictObject({
  id,
  slug: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  summary: z.string(),
  stageSlug: z.string(),
  roadmapSlug: z.string().describe('The roadmap whose files it is written in.'),
  kind: z.enum(['topic', 'project', 'practice']),
  level,
  isCore: z.boolean(),
  completionRule: z.enum(['tick', 'evidence', 'review']),
  effort: z.strictObject({ median: count, p90: count }).describe('Hours.'),
  tracks: z.array(z.string()).describe('Empty for every track.'),
  prerequisites: z.array(id),
})

export const roadmapSchema = z.strictObject({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  revision: count.describe('Grows with each change of the content.'),
  tracks: z.array(z.strictObject({ slug: z.string(), title: z.string(), language: z.string(), summary: z.string() })),
  stages: z.array(
    z.strictObject({
      id: z.string(),
      slug: z.string(),
      title: z.string(),
      summary: z.string(),
      steps: z.array(stepSchema),
    }),
  ),
}) satisfies z.ZodType<Roadmap>

const usd = z.number().int().min(0)
const country = z.strictObject({ code: z.string(), name: z.string() }).nullable()

const asked = z.strictObject({
  asked: z.strictObject({
    country: z.string(),
    level: level.optional(),
    years: count.optional(),
    band: z.enum(['0-2', '3-5', '6-10', '11+', '6+', 'all']),
    people: z.string(),
  }),
  currency: z.literal('USD'),
  period: z.literal('year'),
  isGross: z.literal(true),
  practitioner: z.strictObject({
    low: usd,
    high: usd,
    isOpenAbove: z.boolean(),
    checks: z.array(
      z.strictObject({
        population: z.enum(['us', 'outside-us']),
        n: count,
        belowPercent: count,
        withinPercent: count,
        abovePercent: count,
      }),
    ),
    sentence: z.string(),
  }),
  source: z.strictObject({
    survey: z.string(),
    licence: z.string(),
    attribution: z.string().describe('Has to be shown beside the figures.'),
    links: z.array(z.strictObject({ label: z.string(), url: z.string() })),
  }),
  sentence: z.string(),
})

const known = asked.extend({
  kind: z.enum(['observed', 'modelled']),
  basis: z.enum(['observed', 'modelled']),
  country,
  place: z.string(),
  percentiles: z.strictObject({ p10: usd.nullable(), p25: usd, p50: usd, p75: usd, p90: usd }),
  n: count,
  year: z.number().int(),
  interval: z.strictObject({ of: z.literal('p50'), confidence: z.number(), low: usd, high: usd }).nullable(),
  pooled: count.nullable().describe('Answers of comparable countries that lent their spread.'),
  factor: z
    .strictObject({ region: z.string(), confidence: z.number(), value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe(
      "Pay in the country as a multiple of its region's, with its interval: the region's answers were moved by it.",
    ),
  priceLevel: z.number().nullable(),
  warning: z.string().nullable(),
  notes: z.array(z.string()),
})

const unknown = asked.extend({
  kind: z.literal('no-data'),
  reason: z.enum(['not-asked', 'another-country', 'unknown-country', 'too-few-answers']),
  country,
})

export const payAnswerSchema = z.union([known, unknown])
