import { profileSettingsSchema } from '@/lib/care/profiles/schema'
import { uploadQuerySchema } from '@/lib/learning/evidence/files/schema'
import { confirmedSchema, passwordSchema } from '@/lib/people/accounts/schema'
import { preferencesSchema } from '@/lib/people/notifications/mail-preferences/schema'
import { listQuerySchema, readSchema } from '@/lib/people/notifications/schema'
import { meSchema, profileSettingsAnswerSchema, sessionsSchema } from '../answers/own'
import type { CallGroup } from '../call'

export const account: CallGroup = {
  tag: 'Account',
  about: 'Who I am, where I am signed in, what I am told.',
  calls: {
    'GET /api/v1/me': { does: 'Who I am, and my plan.', who: 'signed-in', answer: meSchema },
    'PUT /api/v1/me/password': {
      does: 'Sets or changes my password, which signs my other devices out.',
      who: 'signed-in',
      body: passwordSchema,
      status: 204,
    },
    'GET /api/v1/me/public-profile': {
      does: 'Whether I have a public profile, where, and what it shows.',
      who: 'signed-in',
      answer: profileSettingsAnswerSchema,
    },
    'PUT /api/v1/me/public-profile': {
      does: 'Changes my public profile; what is left out stays.',
      who: 'signed-in',
      body: profileSettingsSchema,
      answer: profileSettingsAnswerSchema,
    },
    'GET /api/v1/me/sessions': { does: 'Where I am signed in.', who: 'signed-in', answer: sessionsSchema },
    'DELETE /api/v1/me/sessions': { does: 'Signs me out everywhere.', who: 'signed-in', status: 204 },
    'DELETE /api/v1/me/sessions/[id]': {
      does: 'Signs one of my devices out. Requires the password, or a sign-in within the last 15 minutes.',
      who: 'signed-in',
      body: confirmedSchema,
      status: 204,
    },
    'GET /api/v1/me/live': {
      does: 'What changes for me, as it changes (server-sent events).',
      who: 'signed-in',
      media: 'text/event-stream',
    },
    'GET /api/v1/me/notifications': {
      does: 'What I was told, newest first.',
      who: 'signed-in',
      query: listQuerySchema,
    },
    'GET /api/v1/me/notifications/unread': { does: 'How much of it I have not read.', who: 'signed-in' },
    'POST /api/v1/me/notifications/read': {
      does: 'Marks some as read: by id, by the page they lead to, or until a moment.',
      who: 'signed-in',
      body: readSchema,
      form: true,
    },
    'GET /api/v1/me/mail-preferences': { does: 'Which mail I want, by kind.', who: 'signed-in' },
    'PUT /api/v1/me/mail-preferences': {
      does: 'Changes which mail I want; what is left out stays.',
      who: 'signed-in',
      body: preferencesSchema,
    },
    'POST /api/v1/me/mail-preferences': {
      does: 'The same for a plain form.',
      who: 'signed-in',
      body: preferencesSchema,
      form: 'only',
      status: 303,
    },
    'POST /api/v1/me/files': {
      does: 'Stores a file to show as evidence; what it is follows from its bytes.',
      who: 'signed-in',
      query: uploadQuerySchema,
      upload: 'application/octet-stream',
      status: 201,
    },
    'GET /api/v1/files/[id]': {
      does: 'A file that I handed in or that was handed in to me.',
      who: 'signed-in',
      media: 'application/octet-stream',
    },
  },
}
