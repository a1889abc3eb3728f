import { z } from 'zod'
import { notRunReasons } from './kit/exchange'
import { exchangeSchema } from './schema'

/** Results of a run as its row keeps them, so that a restore refuses what Waymark never writes. */
export const storedResultsSchema = z.array(
  z.strictObject({
    id: z.string(),
    result: z.enum(['passed', 'failed', 'not-run']),
    reason: z.enum(notRunReasons).nullable(),
    failure: z.strictObject({ expected: z.string(), got: z.string() }).nullable(),
    exchanges: z.array(exchangeSchema),
  }),
)
