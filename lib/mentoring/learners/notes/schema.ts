import { z } from 'zod'
import { listCursor } from '@/lib/foundation/values/newest-first'
import { LARGEST_INTEGER } from '@/lib/foundation/values/storable'
import { requiredText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/mentoring/learner-refusals'

/** Markdown. */
const body = requiredText(5000)

export const newMentorNoteSchema = z.strictObject({
  body,
  /** Whose mentors read it; needed only where the mentor shares several cohorts with the learner. */
  cohort: z.guid({ error: () => words.cohortMissing() }).optional(),
})
export type NewMentorNote = z.infer<typeof newMentorNoteSchema>

export const mentorNoteSchema = z.strictObject({
  body,
  /** The version that the text was written over. */
  version: z.number().int().min(1).max(LARGEST_INTEGER),
})
export type MentorNoteInput = z.infer<typeof mentorNoteSchema>

export const notesQuerySchema = z.object({
  notesBefore: listCursor.optional().describe('The `notesBefore` of the page of newer notes.'),
})
export type NotesQuery = z.infer<typeof notesQuerySchema>

/** The same in the address of a page, which leaves out what cannot be read. */
export const notesAddressSchema = z.object({ notesBefore: notesQuerySchema.shape.notesBefore.catch(undefined) })
