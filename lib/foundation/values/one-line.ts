import { z } from 'zod'
import * as words from '@/messages/generated/foundation/fields'
import { findTrouble, type LineTrouble, normalizeLine } from './single-line'

const troubleWords: Record<LineTrouble, () => string> = {
  'several-lines': words.severalLines,
  invisible: words.invisible,
  'no-letter': words.noLetter,
  'stacked-accents': words.stackedAccents,
}

/** Most times that normalizing shortens a text. */
const MOST_SHRINKAGE = 4

/**
 * Schema for a line that tells things apart, such as a name or a title: normalized and without invisible characters, so
 * that two that look alike are equal.
 * @param max characters
 */
export const oneLine = (max: number) =>
  z
    .string()
    // Leaves a text that is too long anyway as it is: normalizing thousands of combining marks takes seconds.
    .overwrite((text) => (text.length > MOST_SHRINKAGE * max ? text : normalizeLine(text)))
    .min(1, { error: () => words.empty() })
    .max(max, { error: () => words.tooLong({ max }) })
    .superRefine((text, context) => {
      const trouble = text === '' ? null : findTrouble(text)
      if (trouble) context.addIssue({ code: 'custom', message: troubleWords[trouble]() })
    })
