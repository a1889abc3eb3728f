import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { get, post, put } from '@/lib/platform/calls/call'
import { count, id, instant, textWithExample } from '@/lib/platform/calls/values'
import { mailModes } from './mail-mode'
import { preferencesSchema } from './mail-preferences/schema'
import { noticeKinds } from './notice'
import { listQuerySchema, readSchema } from './schema'
import { reminderTimes } from './study-reminder/reminder'
import { studyReminderSchema } from './study-reminder/schema'
import { unsubscribeFormSchema, unsubscribeQuerySchema } from './unsubscribe/schema'

const kind = z.enum(noticeKinds)
const notification = z
  .strictObject({
    id,
    kind,
    title: textWithExample('Feedback on HTTP'),
    sentence: textWithExample('Mira approved your work.'),
    path: textWithExample('/roadmaps/backend/steps/http').describe('A page of this server.'),
    createdAt: instant,
    isRead: z.boolean(),
  })
  .meta({ id: 'Notification' })

const preferences = z
  .strictObject({ preferences: z.array(z.strictObject({ kind, mode: z.enum(mailModes) })) })
  .meta({ id: 'MailPreferences' })

const studyReminder = z.strictObject({ when: z.enum(reminderTimes) }).meta({ id: 'StudyReminder' })

export const notificationCalls = {
  listNotifications: get('/api/v1/me/notifications', {
    summary: 'My notifications, newest first.',
    access: 'signed-in',
    query: listQuerySchema,
    answer: z
      .strictObject({
        notifications: z.array(notification),
        nextCursor: textWithExample('2027-03-01T09:30:00.000Z_3f6c1f0e').nullable().describe('Null on the last page.'),
      })
      .meta({ id: 'NotificationPage' }),
  }),
  getUnread: get('/api/v1/me/notifications/unread', {
    summary: 'How many notifications are unread.',
    access: 'signed-in',
    answer: z
      .strictObject({
        count: count.describe('Counted up to ten.'),
        paths: z.array(textWithExample('/roadmaps/backend/steps/http')).describe('Where the newest of them lead.'),
      })
      .meta({ id: 'Unread' }),
  }),
  markRead: post(callPaths.markRead, {
    summary: 'Marks notifications as read: by id, by page, or up to a time.',
    access: 'signed-in',
    body: readSchema,
    form: true,
    answer: z.strictObject({ count: count.describe('How many were unread.') }).meta({ id: 'MarkedRead' }),
    example: { body: { path: '/dashboard' } },
  }),
  listMailPreferences: get(callPaths.mailPreferences, {
    summary: 'My e-mail settings, by kind.',
    access: 'signed-in',
    answer: preferences,
  }),
  setMailPreferences: put(callPaths.mailPreferences, {
    summary: 'Changes my e-mail settings. Fields left out stay the same.',
    access: 'signed-in',
    body: preferencesSchema,
    answer: preferences,
    example: { body: { message: 'daily' } },
  }),
  setMailPreferencesByForm: post(callPaths.mailPreferences, {
    summary: 'The same, for a form without JavaScript.',
    access: 'signed-in',
    body: preferencesSchema,
    form: 'only',
    status: 303,
    example: { body: { message: 'daily' } },
  }),
  getStudyReminder: get(callPaths.studyReminder, {
    summary: 'My study reminder setting.',
    access: 'signed-in',
    answer: studyReminder,
  }),
  setStudyReminder: put(callPaths.studyReminder, {
    summary: 'Sets the study reminder: on study days, once a week or never.',
    access: 'signed-in',
    body: studyReminderSchema,
    answer: studyReminder,
    example: { body: { when: 'weekly' } },
  }),
  setStudyReminderByForm: post(callPaths.studyReminder, {
    summary: 'The same, for a form without JavaScript.',
    access: 'signed-in',
    body: studyReminderSchema,
    form: 'only',
    status: 303,
    example: { body: { when: 'weekly' } },
  }),
  askToUnsubscribe: get(callPaths.unsubscribe, {
    summary: 'Redirects to the page that asks before unsubscribing.',
    access: 'anyone',
    query: unsubscribeQuerySchema,
    status: 303,
    example: { query: { token: 'not-a-token' } },
  }),
  unsubscribe: post(callPaths.unsubscribe, {
    summary: 'Unsubscribes from a kind of e-mail by the token in it (RFC 8058).',
    access: 'anyone',
    resource: 'token',
    query: unsubscribeQuerySchema,
    body: unsubscribeFormSchema,
    // A mail program's one-click request may be multipart/form-data; its content is not read.
    takesAnyBody: true,
    form: true,
    answer: z
      .strictObject({ ended: textWithExample('verdict').describe('The kind of e-mail, `study-reminder` or `all`.') })
      .meta({ id: 'EndedMail' }),
    example: { query: { token: 'not-a-token' }, body: {} },
  }),
}
