import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { get, post, put } from '@/lib/platform/calls/call'
import { count, id, instant, textLike } from '@/lib/platform/calls/values'
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
    title: textLike('Feedback on HTTP'),
    sentence: textLike('Mira approved your work.'),
    path: textLike('/roadmaps/backend/steps/http').describe('A page of this server.'),
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
    does: 'My notifications, newest first.',
    who: 'signed-in',
    query: listQuerySchema,
    answer: z
      .strictObject({
        notifications: z.array(notification),
        nextCursor: textLike('2027-03-01T09:30:00.000Z_3f6c1f0e').nullable().describe('Null on the last page.'),
      })
      .meta({ id: 'NotificationPage' }),
  }),
  getUnread: get('/api/v1/me/notifications/unread', {
    does: 'How many notifications are unread.',
    who: 'signed-in',
    answer: z
      .strictObject({
        count: count.describe('Counted up to ten.'),
        paths: z.array(textLike('/roadmaps/backend/steps/http')).describe('Where the newest of them lead.'),
      })
      .meta({ id: 'Unread' }),
  }),
  markRead: post(callPaths.markRead, {
    does: 'Marks notifications as read: by id, by page, or up to a time.',
    who: 'signed-in',
    body: readSchema,
    form: true,
    answer: z.strictObject({ count: count.describe('How many were unread.') }).meta({ id: 'MarkedRead' }),
    example: { body: { path: '/dashboard' } },
  }),
  listMailPreferences: get(callPaths.mailPreferences, {
    does: 'My e-mail settings, by kind.',
    who: 'signed-in',
    answer: preferences,
  }),
  setMailPreferences: put(callPaths.mailPreferences, {
    does: 'Changes my e-mail settings. Fields left out stay the same.',
    who: 'signed-in',
    body: preferencesSchema,
    answer: preferences,
    example: { body: { message: 'daily' } },
  }),
  setMailPreferencesByForm: post(callPaths.mailPreferences, {
    does: 'The same, for a form without JavaScript.',
    who: 'signed-in',
    body: preferencesSchema,
    form: 'only',
    status: 303,
    example: { body: { message: 'daily' } },
  }),
  getStudyReminder: get(callPaths.studyReminder, {
    does: 'My study reminder setting.',
    who: 'signed-in',
    answer: studyReminder,
  }),
  setStudyReminder: put(callPaths.studyReminder, {
    does: 'Sets the study reminder: on study days, once a week or never.',
    who: 'signed-in',
    body: studyReminderSchema,
    answer: studyReminder,
    example: { body: { when: 'weekly' } },
  }),
  setStudyReminderByForm: post(callPaths.studyReminder, {
    does: 'The same, for a form without JavaScript.',
    who: 'signed-in',
    body: studyReminderSchema,
    form: 'only',
    status: 303,
    example: { body: { when: 'weekly' } },
  }),
  askToUnsubscribe: get(callPaths.unsubscribe, {
    does: 'Redirects to the page that asks before unsubscribing.',
    who: 'anyone',
    query: unsubscribeQuerySchema,
    status: 303,
    example: { query: { token: 'not-a-token' } },
  }),
  unsubscribe: post(callPaths.unsubscribe, {
    does: 'Unsubscribes from a kind of e-mail by the token in it (RFC 8058).',
    who: 'anyone',
    whose: 'token',
    query: unsubscribeQuerySchema,
    body: unsubscribeFormSchema,
    // A mail program's one-click request may be multipart/form-data; its content is not read.
    takesAnyBody: true,
    form: true,
    answer: z
      .strictObject({ ended: textLike('verdict').describe('The kind of e-mail, `study-reminder` or `all`.') })
      .meta({ id: 'EndedMail' }),
    example: { query: { token: 'not-a-token' }, body: {} },
  }),
}
