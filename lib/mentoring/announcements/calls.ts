import { z } from 'zod'
import { del, get, post } from '@/lib/platform/calls/call'
import { id } from '@/lib/platform/calls/values'
import { announcementList } from './answers'
import { newAnnouncementSchema } from './schema'

export const announcementCalls = {
  listAnnouncements: get('/api/v1/me/announcements', {
    summary: 'Lists the current announcements to me that I haven’t dismissed, newest first.',
    access: 'signed-in',
    answer: announcementList,
  }),
  makeAnnouncements: post('/api/v1/admin/announcements', {
    summary: 'Publishes an announcement to everyone, or to cohorts. Without an end it is shown for 14 days.',
    access: 'admins',
    idempotent: true,
    body: newAnnouncementSchema,
    status: 201,
    answer: z.strictObject({ ids: z.array(id) }).meta({ id: 'PublishedAnnouncements' }),
    example: { body: { cohorts: 'everyone', body: 'Maintenance on Sunday morning.' } },
  }),
  endAnnouncement: del('/api/v1/announcements/[id]', {
    summary: 'Ends an announcement: my own while I mentor the cohort, as an admin any.',
    access: 'mentors',
    resource: 'announcement-to-end',
    status: 204,
  }),
  dismissAnnouncement: post('/api/v1/announcements/[id]/read', {
    summary: 'Dismisses an announcement for me.',
    access: 'signed-in',
    resource: 'announcement',
    status: 204,
  }),
}
