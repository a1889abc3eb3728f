import { z } from 'zod'
import { level } from '@/lib/learning/roadmaps/answers'
import { count, textWithExample } from '@/lib/platform/calls/values'

const usd = z.number().int().min(0)
const country = z.strictObject({ code: textWithExample('DE'), name: textWithExample('Germany') }).nullable()

const asked = z.strictObject({
  asked: z.strictObject({
    country: textWithExample('DE'),
    level: level.optional(),
    years: count.optional(),
    band: z.enum(['0-2', '3-5', '6-10', '11+', '6+', 'all']),
    people: textWithExample('developers with up to 2 years of experience'),
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
    sentence: textWithExample('Half of them earn between 45,000 and 62,000 US dollars a year.'),
  }),
  source: z.strictObject({
    survey: textWithExample('Stack Overflow Annual Developer Survey 2024'),
    licence: textWithExample('Open Database License 1.0'),
    attribution: textWithExample('Contains data of the Stack Overflow survey, under the ODbL.').describe(
      'Has to be shown beside the figures.',
    ),
    links: z.array(
      z.strictObject({
        label: textWithExample('The survey'),
        url: textWithExample('https://survey.stackoverflow.co/2024'),
      }),
    ),
  }),
  sentence: textWithExample('Half of them earn between 45,000 and 62,000 US dollars a year.'),
})

const known = asked.extend({
  kind: z.enum(['observed', 'modelled']),
  basis: z.enum(['observed', 'modelled']),
  country,
  place: textWithExample('Germany'),
  percentiles: z.strictObject({ p10: usd.nullable(), p25: usd, p50: usd, p75: usd, p90: usd }),
  n: count,
  year: z.number().int(),
  interval: z.strictObject({ of: z.literal('p50'), confidence: z.number(), low: usd, high: usd }).nullable(),
  pooled: count.nullable().describe('Answers of comparable countries that lent their spread.'),
  factor: z
    .strictObject({
      region: textWithExample('Western Europe'),
      confidence: z.number(),
      value: z.number(),
      low: z.number(),
      high: z.number(),
    })
    .nullable()
    .describe(
      "Pay in the country as a multiple of its region's, with its interval: the region's answers were moved by it.",
    ),
  priceLevel: z.number().nullable(),
  warning: textWithExample('Only 12 people answered.').nullable(),
  notes: z.array(textWithExample('Before taxes.')),
})

const unknown = asked.extend({
  kind: z.literal('no-data'),
  reason: z.enum(['not-asked', 'another-country', 'unknown-country', 'too-few-answers']),
  country,
})

export const payAnswerSchema = z.union([known, unknown]).meta({ id: 'PayAnswer' })
