import { z } from 'zod'
import { listCursor } from '@/lib/foundation/values/newest-first'
import { oneLine } from '@/lib/foundation/values/one-line'
import { boundedText, requiredText, stepReference, webAddress } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/learning/evidence-refusals'

const commit = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{7,40}$/, { error: () => words.commit() })

/** Id returned by the upload of a file. */
const file = z.guid({ error: () => words.file() })
const note = boundedText(2000).default('')

const SHORTEST_ACCOUNT = 40
/** Length for prior learning, which has nothing to open: the note is all that can be judged. */
const account = requiredText(2000).min(SHORTEST_ACCOUNT, { error: () => words.account({ min: SHORTEST_ACCOUNT }) })

/**
 * Returns the schema of one piece of work, by its kind, extended by a call's other fields. The default kind is a
 * repository.
 */
export function workSchemaWith<Fields extends z.ZodRawShape>(fields: Fields) {
  const work = z.discriminatedUnion(
    'kind',
    [
      z.strictObject({
        ...fields,
        kind: z.literal('repository').default('repository'),
        url: webAddress,
        /** Commit as the learner typed it; when left out, the one in the address. */
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
    { error: () => words.kind() },
  )
  return work.refine(hasSomethingToOpen, { path: ['url'], error: () => words.nothingToOpen() })
}

function hasSomethingToOpen(work: unknown): boolean {
  const { kind, url, file } = work as { kind: string; url?: string; file?: string }
  return kind !== 'certificate' || url !== undefined || file !== undefined
}

export const evidenceSchema = workSchemaWith({ step: stepReference })
export type EvidenceInput = z.infer<typeof evidenceSchema>
/** As it is sent: fields with a default are optional. */
export type EvidenceRequest = z.input<typeof evidenceSchema>

/** Query parameter for a page of evidence; an unreadable one is ignored. */
export const evidenceAddressSchema = z.object({ evidenceBefore: listCursor.optional().catch(undefined) })
