import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { del, get, patch, post, put } from '@/lib/platform/calls/call'
import { id, instant, textLike } from '@/lib/platform/calls/values'
import {
  addressSchema,
  confirmAddressSchema,
  confirmedSchema,
  linkingSchema,
  localeSchema,
  mailLinkSchema,
  passwordSchema,
  profileSchema,
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
    does: 'Makes an account with a password.',
    who: 'anyone',
    body: signUpSchema,
    limit: limits.signUp,
    status: 201,
    answer: z.strictObject({ id }).meta({ id: 'NewAccount' }),
    example: { body: { name: 'Nova', email: 'nova@example.org', password } },
  }),
  requestSignInLink: post('/api/v1/sign-in-link', {
    does: 'E-mails a link that signs in or creates an account.',
    who: 'anyone',
    body: mailLinkSchema,
    status: 204,
    example: { body: { email: 'somebody@example.org' } },
  }),
  requestReset: post(callPaths.requestReset, {
    does: 'E-mails a link to set a new password.',
    who: 'anyone',
    body: mailLinkSchema,
    form: true,
    status: 204,
    example: { body: { email: 'somebody@example.org' } },
  }),
  resetPassword: post(callPaths.resetPassword, {
    does: 'Sets a new password by an e-mailed link. Ends every session.',
    who: 'anyone',
    body: resetSchema,
    form: true,
    status: 204,
    example: { body: { token, password } },
  }),
  confirmAddress: post(callPaths.confirmAddress, {
    does: 'Confirms an address by its e-mailed link.',
    who: 'anyone',
    whose: 'token',
    body: confirmAddressSchema,
    form: true,
    status: 204,
    example: { body: { token } },
  }),
}

/** For visitors; the language of an account belongs to its profile. */
export const localeCalls = {
  chooseLocale: post(callPaths.chooseLocale, {
    does: 'Sets the language of this browser, by a cookie.',
    who: 'anyone',
    body: localeSchema,
    form: true,
    status: 204,
    example: { body: { locale: 'en' } },
  }),
}

export const accountCalls = {
  changeProfile: patch(callPaths.me, {
    does: 'Changes my name, time zone or language.',
    who: 'signed-in',
    body: profileSchema,
    status: 204,
    example: { body: { name: 'Ana Lima', timeZone: 'Europe/Lisbon' } },
  }),
  resendVerification: post('/api/v1/me/email-verification', {
    does: 'E-mails the confirmation link again.',
    who: 'signed-in',
    status: 204,
  }),
  askForAddress: put('/api/v1/me/email', {
    does: 'Starts changing my address, by a link e-mailed to the new one.',
    who: 'signed-in',
    body: addressSchema,
    status: 204,
    example: { body: { email: 'new@example.org', current } },
  }),
  setPassword: put('/api/v1/me/password', {
    does: 'Sets or changes my password, which signs my other devices out.',
    who: 'signed-in',
    body: passwordSchema,
    status: 204,
    example: { body: { current, password: 'another long password' } },
  }),
  listSessions: get('/api/v1/me/sessions', {
    does: 'Where I am signed in.',
    who: 'signed-in',
    answer: z
      .strictObject({
        sessions: z.array(
          z
            .strictObject({
              id,
              device: textLike('Firefox on Linux'),
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
    does: 'Signs me out everywhere.',
    who: 'signed-in',
    status: 204,
  }),
  endSession: del('/api/v1/me/sessions/[id]', {
    does: 'Signs one of my devices out. Requires the password, or a sign-in within the last 15 minutes.',
    who: 'signed-in',
    whose: 'own-session',
    body: confirmedSchema,
    status: 204,
    example: { body: {} },
  }),
  startLinking: post('/api/v1/me/ways-in', {
    does: 'Starts linking a provider.',
    who: 'signed-in',
    body: linkingSchema,
    status: 204,
    example: { body: { provider: 'github', current } },
  }),
  unlinkWayIn: del('/api/v1/me/ways-in/[id]', {
    does: 'Unlinks a provider.',
    who: 'signed-in',
    whose: 'own-way-in',
    body: confirmedSchema,
    status: 204,
    example: { body: {} },
  }),
}
