import { z } from 'zod'
import { isStorableMoment } from './storable'

/**
 * A moment from outside: ISO 8601 with its offset, in a year that databases know.
 * @param error what is said of anything else
 */
export const instantFrom = (error?: () => string) =>
  z.iso
    .datetime({ offset: true, error })
    .transform((text) => new Date(text))
    .refine(isStorableMoment, { error })
