import { z } from 'zod'
import { oneLine } from '@/lib/foundation/values/one-line'
import { boundedText, requiredText, stepReference, webAddress } from '@/lib/foundation/values/text'

const commit = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{7,40}$/, 'A commit is 7 to 40 of the characters 0 to 9 and a to f.')

/** The id that the upload of a file answered. */
const file = z.guid('Choose a file.')
const note = boundedText(2000).default('')

/** What was learned elsewhere has nothing to open: the note is all there is to judge. */
const account = requiredText(2000).min(40, 'Say in at least 40 characters what you learned and how you used it.')

const NOTHING_TO_OPEN = 'Add a link to the certificate, or its file.'

/**
 * The schema of one piece of work, by its kind, together with the fields that a call has besides. Without a kind it is a
 * repository.
 */
export function workWith<Fields extends z.ZodRawShape>(fields: Fields) {
  const work = z.discriminatedUnion(
    'kind',
    [
      z.strictObject({
        ...fields,
        kind: z.literal('repository').default('repository'),
        url: webAddress,
        /** As the learner typed it; without it, the one that the address names. */
        commit: commit.optional(),
        note,
      }),
      z.strictObject({ ...fields, kind: z.literal('link'), url: webAddress, note }),
      z.strictObject({ ...fields, kind: z.literal('file'), file, note }),
      z.strictObject({
        ...fields,
        kind: z.literal('certificate'),
        title: oneLine(200),
        issuer: oneLine(120),
        url: webAddress.optional(),
        file: file.optional(),
        note,
      }),
      z.strictObject({ ...fields, kind: z.literal('prior-learning'), title: oneLine(200), note: account }),
    ],
    'Choose one of: repository, link, file, certificate, prior-learning.',
  )
  return work.refine(hasSomethingToOpen, { path: ['url'], error: NOTHING_TO_OPEN })
}

function hasSomethingToOpen(work: unknown): boolean {
  const { kind, url, file } = work as { kind: string; url?: string; file?: string }
  return kind !== 'certificate' || url !== undefined || file !== undefined
}

export const evidenceSchema = workWith({ step: stepReference })
export type EvidenceInput = z.infer<typeof evidenceSchema>
/** As it is sent: what has a default can be left out. */
export type EvidenceRequest = z.input<typeof evidenceSchema>
