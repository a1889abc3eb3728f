import { z } from 'zod'
import { findTrouble, tidy } from './plain-line'

/**
 * Text of one line by which people tell things apart, such as a name or a title: tidied, and with nothing in it that
 * does not show, so that two that look alike are alike.
 * @param max characters
 */
export const oneLine = (max: number) =>
  z
    .string()
    .overwrite(tidy)
    .min(1, 'Write something here.')
    .max(max, `Use at most ${max} characters.`)
    .superRefine((text, context) => {
      const message = text === '' ? null : findTrouble(text)
      if (message) context.addIssue({ code: 'custom', message })
    })
