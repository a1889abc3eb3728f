import { z } from 'zod'
import { isStorableMoment } from './storable'

/**
 * Schema for a moment from outside: ISO 8601 with its offset, in a year that databases support.
 * @param error message for anything else
 */
export const instantFrom = (error?: () => string) =>
  z.iso
    .datetime({ offset: true, error })
    .transform((text) => new Date(text))
    .refine(isStorableMoment, { error })
