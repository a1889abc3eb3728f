import { z } from 'zod'
import file from '@/content/forecast/calibration.json'

/**
 * Accuracy of the forecast on invented learners, written by `npm run calibrate`. Shares in per cent; errors, scores and
 * widths in weeks.
 */
const figuresSchema = z.object({
  /** `all`, or a moment such as `25 % of the way` and `after 8 weeks`. */
  at: z.string(),
  forecasts: z.number(),
  noDate: z.number(),
  within50: z.number(),
  within85: z.number(),
  later: z.number(),
  score: z.number(),
  error: z.number(),
  naiveError: z.number(),
  width: z.number(),
})
/** `all` first, then each moment; without the correction an instance learns, and with it. */
const rowsSchema = { plain: z.array(figuresSchema).min(1), corrected: z.array(figuresSchema).min(1) }
const silenceSchema = z.object({
  weeks: z.number(),
  silences: z.number(),
  cameBack: z.number(),
  saidToComeBack: z.number(),
  noDate: z.number(),
})

const calibrationSchema = z.object({
  date: z.string(),
  seed: z.number(),
  /** Learners of each kind. */
  learners: z.number(),
  /** People of the same kind that each instance has learnt from. */
  peopleOfAnInstance: z.number(),
  /** Digest of the junior core that the learners were simulated on. */
  basis: z.string(),
  pooled: z.object(rowsSchema),
  kinds: z.array(z.object({ name: z.string(), learners: z.number(), ...rowsSchema })).min(1),
  silences: z.array(silenceSchema),
})

export type CalibrationRow = z.infer<typeof figuresSchema>
export type Calibration = z.infer<typeof calibrationSchema>
export const calibration: Calibration = calibrationSchema.parse(file)
