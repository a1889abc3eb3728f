import { z } from 'zod'
import { instantFrom } from '@/lib/foundation/values/instant'
import { listCursor } from '@/lib/foundation/values/newest-first'
import { requiredText } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/mentoring/announcements'
import { MAX_ANNOUNCEMENT, MAX_COHORTS } from './announcement'

/** An announcement by an admin, to everyone or to cohorts. Without an end it is shown for two weeks. */
export const newAnnouncementSchema = z.strictObject({
  cohorts: z.union(
    [
      z.literal('everyone'),
      z
        .array(z.uuid())
        .min(1)
        .max(MAX_COHORTS, { error: () => words.tooManyCohorts({ max: MAX_COHORTS }) }),
    ],
    { error: () => words.audienceMissing({ max: MAX_COHORTS }) },
  ),
  body: requiredText(MAX_ANNOUNCEMENT),
  endsAt: instantFrom(() => words.endMissing()).optional(),
})
export type NewAnnouncements = z.output<typeof newAnnouncementSchema>

export const announcementsQuerySchema = z.strictObject({
  show: z.enum(['current', 'past']).optional(),
  cursor: listCursor.optional(),
})
export type AnnouncementsQuery = z.output<typeof announcementsQuerySchema>
