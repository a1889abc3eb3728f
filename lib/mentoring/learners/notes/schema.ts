import { z } from 'zod'
import { listCursor } from '@/lib/foundation/values/newest-first'
import { LARGEST_INTEGER } from '@/lib/foundation/values/storable'
import { requiredText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/mentoring/learner-refusals'

/** Markdown. */
const body = requiredText(5000)

export const newMentorNoteSchema = z.strictObject({
  body,
  /** Cohort whose mentors may read it; required only where the mentor shares several with the learner. */
  cohort: z.guid({ error: () => words.cohortMissing() }).optional(),
})
export type NewMentorNote = z.infer<typeof newMentorNoteSchema>

export const mentorNoteSchema = z.strictObject({
  body,
  /** Version that the text is based on. */
  version: z.number().int().min(1).max(LARGEST_INTEGER),
})
export type MentorNoteInput = z.infer<typeof mentorNoteSchema>

export const notesQuerySchema = z.object({
  notesBefore: listCursor.optional().describe('The `notesBefore` of the page of newer notes.'),
})
export type NotesQuery = z.infer<typeof notesQuerySchema>

/** Page of notes in the address of a page; invalid values are ignored. */
export const notesAddressSchema = z.object({ notesBefore: notesQuerySchema.shape.notesBefore.catch(undefined) })
