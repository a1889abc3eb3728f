import { z } from 'zod'
import { id, instant, markdown, personName, textWithExample } from '@/lib/platform/calls/values'

/** An announcement as its readers see it. */
const announcement = z
  .strictObject({
    id,
    author: personName.nullable().describe('Null for a deleted account.'),
    cohort: z
      .strictObject({ id, name: textWithExample('Autumn 2026') })
      .nullable()
      .describe('Null: to everyone on the instance.'),
    body: markdown,
    createdAt: instant,
    endsAt: instant,
    canEnd: z.boolean().describe('I wrote it and can end it.'),
  })
  .meta({ id: 'Announcement' })

export const announcementList = z
  .strictObject({ announcements: z.array(announcement).readonly() })
  .meta({ id: 'Announcements' })
