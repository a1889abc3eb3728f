import { z } from 'zod'
import * as words from '@/messages/generated/foundation/fields'
import { findTrouble, type LineTrouble, tidy } from './plain-line'

const troubleWords: Record<LineTrouble, () => string> = {
  'several-lines': words.severalLines,
  invisible: words.invisible,
  'no-letter': words.noLetter,
  'stacked-accents': words.stackedAccents,
}

/** Normalizing shortens a text to a quarter at most. */
const MOST_SHRINKAGE = 4

/**
 * Text of one line by which people tell things apart, such as a name or a title: tidied, and with nothing in it that
 * does not show, so that two that look alike are alike.
 * @param max characters
 */
export const oneLine = (max: number) =>
  z
    .string()
    // Normalizing thousands of combining marks takes seconds, so a text that is too long anyway stays as it came.
    .overwrite((text) => (text.length > MOST_SHRINKAGE * max ? text : tidy(text)))
    .min(1, { error: () => words.empty() })
    .max(max, { error: () => words.tooLong({ max }) })
    .superRefine((text, context) => {
      const trouble = text === '' ? null : findTrouble(text)
      if (trouble) context.addIssue({ code: 'custom', message: troubleWords[trouble]() })
    })
