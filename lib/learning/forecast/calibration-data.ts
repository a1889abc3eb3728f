import { z } from 'zod'
import file from '@/content/forecast/calibration.json'

/**
 * How the forecast held on simulated learners, as `npm run calibrate` printed it. Shares are percent, errors and widths
 * weeks.
 */
const rowSchema = z.object({
  at: z.string(),
  forecasts: z.number(),
  noDate: z.number(),
  within50: z.number(),
  within85: z.number(),
  error: z.number(),
  naiveError: z.number(),
  width: z.number(),
})
const scoreSchema = z.object({
  learners: z.number(),
  finished: z.number(),
  gaveUp: z.number(),
  stillUnderWay: z.number(),
  byPart: z.array(rowSchema).min(1),
})
const silenceSchema = z.object({ weeks: z.number(), noDate: z.number(), cameBack: z.number() })

const calibrationSchema = z.object({
  date: z.string(),
  seed: z.number(),
  /** Digest of the junior core that they were made from. */
  basis: z.string(),
  figures: scoreSchema.extend({ byWeek: z.array(rowSchema), silences: z.array(silenceSchema) }),
  others: z.array(scoreSchema.extend({ name: z.string() })),
})

export type CalibrationRow = z.infer<typeof rowSchema>
export const calibration = calibrationSchema.parse(file)
