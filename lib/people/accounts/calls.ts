import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { del, get, patch, post, put } from '@/lib/platform/calls/call'
import { id, instant, textWithExample } from '@/lib/platform/calls/values'
import { awaySchema } from './away/schema'
import {
  addressSchema,
  confirmAddressSchema,
  linkingSchema,
  localeSchema,
  mailLinkSchema,
  passwordSchema,
  profileSchema,
  reauthenticationSchema,
  resetSchema,
  signUpSchema,
} from './schema'

// An invented token: it decides by itself, whoever sends it.
const token = 'x'.repeat(43)
const password = 'a long enough password'
const current = 'not my password'

/** Calls by which visitors sign up or in. A link is requested by address, with the same response for all. */
export const arrivalCalls = {
  signUp: post('/api/v1/sign-up', {
    summary: 'Makes an account with a password.',
    access: 'anyone',
    body: signUpSchema,
    limit: limits.signUp,
    status: 201,
    answer: z.strictObject({ id }).meta({ id: 'NewAccount' }),
    example: { body: { name: 'Nova', email: 'nova@example.org', password } },
  }),
  requestSignInLink: post('/api/v1/sign-in-link', {
    summary: 'E-mails a link that signs in or creates an account.',
    access: 'anyone',
    body: mailLinkSchema,
    status: 204,
    example: { body: { email: 'somebody@example.org' } },
  }),
  requestReset: post(callPaths.requestReset, {
    summary: 'E-mails a link to set a new password.',
    access: 'anyone',
    body: mailLinkSchema,
    form: true,
    status: 204,
    example: { body: { email: 'somebody@example.org' } },
  }),
  resetPassword: post(callPaths.resetPassword, {
    summary: 'Sets a new password by an e-mailed link. Ends every session.',
    access: 'anyone',
    body: resetSchema,
    form: true,
    status: 204,
    example: { body: { token, password } },
  }),
  confirmAddress: post(callPaths.confirmAddress, {
    summary: 'Confirms an address by its e-mailed link.',
    access: 'anyone',
    resource: 'token',
    body: confirmAddressSchema,
    form: true,
    status: 204,
    example: { body: { token } },
  }),
}

/** For visitors; the language of an account belongs to its profile. */
export const localeCalls = {
  chooseLocale: post(callPaths.chooseLocale, {
    summary: 'Sets the language of this browser, by a cookie.',
    access: 'anyone',
    body: localeSchema,
    form: true,
    status: 204,
    example: { body: { locale: 'en' } },
  }),
}

export const accountCalls = {
  changeProfile: patch(callPaths.me, {
    summary: 'Changes my name, time zone or language.',
    access: 'signed-in',
    body: profileSchema,
    status: 204,
    example: { body: { name: 'Ana Lima', timeZone: 'Europe/Lisbon' } },
  }),
  setAway: put('/api/v1/me/away', {
    summary: 'Says until which day I am away as a mentor, or that I am back.',
    access: 'mentors',
    body: awaySchema,
    status: 204,
    example: { body: { until: null } },
  }),
  resendVerification: post('/api/v1/me/email-verification', {
    summary: 'E-mails the confirmation link again.',
    access: 'signed-in',
    status: 204,
  }),
  askForAddress: put('/api/v1/me/email', {
    summary: 'Starts changing my address, by a link e-mailed to the new one.',
    access: 'signed-in',
    body: addressSchema,
    status: 204,
    example: { body: { email: 'new@example.org', current } },
  }),
  setPassword: put('/api/v1/me/password', {
    summary: 'Sets or changes my password, which signs my other devices out.',
    access: 'signed-in',
    body: passwordSchema,
    status: 204,
    example: { body: { current, password: 'another long password' } },
  }),
  listSessions: get('/api/v1/me/sessions', {
    summary: 'Where I am signed in.',
    access: 'signed-in',
    answer: z
      .strictObject({
        sessions: z.array(
          z
            .strictObject({
              id,
              device: textWithExample('Firefox on Linux'),
              signedInAt: instant,
              lastUsedAt: instant,
              isCurrent: z.boolean(),
            })
            .meta({ id: 'Session' }),
        ),
      })
      .meta({ id: 'Sessions' }),
  }),
  signOutEverywhere: del('/api/v1/me/sessions', {
    summary: 'Signs me out everywhere.',
    access: 'signed-in',
    status: 204,
  }),
  endSession: del('/api/v1/me/sessions/[id]', {
    summary: 'Signs one of my devices out. Requires the password, or a sign-in within the last 15 minutes.',
    access: 'signed-in',
    resource: 'own-session',
    body: reauthenticationSchema,
    status: 204,
    example: { body: {} },
  }),
  startLinking: post('/api/v1/me/ways-in', {
    summary: 'Starts linking a provider.',
    access: 'signed-in',
    body: linkingSchema,
    status: 204,
    example: { body: { provider: 'github', current } },
  }),
  unlinkWayIn: del('/api/v1/me/ways-in/[id]', {
    summary: 'Unlinks a provider.',
    access: 'signed-in',
    resource: 'own-way-in',
    body: reauthenticationSchema,
    status: 204,
    example: { body: {} },
  }),
}
