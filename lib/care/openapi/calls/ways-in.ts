import { deletionSchema } from '@/lib/care/privacy/deletion/schema'
import { exportSchema } from '@/lib/care/privacy/export/schema'
import {
  addressSchema,
  confirmedSchema,
  linkingSchema,
  mailLinkSchema,
  profileSchema,
  resetSchema,
  tokenSchema,
} from '@/lib/people/accounts/schema'
import {
  beginSchema,
  codeSchema,
  confirmedCodeSchema,
  stepFormSchema,
} from '@/lib/people/accounts/second-factor/schema'
import type { CallGroup } from '../call'

export const waysIn: CallGroup = {
  tag: 'Ways in',
  about:
    'Links by mail, addresses, outside providers and the second factor; what is asked for by address is answered alike for all.',
  calls: {
    'POST /api/v1/sign-in-link': {
      does: 'Mails a link that signs in, or makes an account.',
      who: 'anyone',
      body: mailLinkSchema,
      status: 204,
    },
    'POST /api/v1/password-reset': {
      does: 'Mails a link with which a new password is set.',
      who: 'anyone',
      body: mailLinkSchema,
      form: true,
      status: 204,
    },
    'POST /api/v1/password-reset/use': {
      does: 'Sets a new password by such a link, and ends every session.',
      who: 'anyone',
      body: resetSchema,
      form: true,
      status: 204,
    },
    'POST /api/v1/email-verification': {
      does: 'Confirms an address by the link that went to it.',
      who: 'anyone',
      body: tokenSchema,
      form: true,
      status: 204,
    },
    'POST /api/v1/me/email-verification': {
      does: 'Mails that link again.',
      who: 'signed-in',
      status: 204,
    },
    'PUT /api/v1/me/email': {
      does: 'Mails a link to another address; using it makes it mine.',
      who: 'signed-in',
      body: addressSchema,
      status: 204,
    },
    'PATCH /api/v1/me': {
      does: 'Changes my name or time zone.',
      who: 'signed-in',
      body: profileSchema,
      status: 204,
    },
    'POST /api/v1/me/ways-in': {
      does: 'Says that I go to a provider in order to link it.',
      who: 'signed-in',
      body: linkingSchema,
      status: 204,
    },
    'DELETE /api/v1/me/ways-in/[id]': {
      does: 'Unlinks a provider.',
      who: 'signed-in',
      body: confirmedSchema,
      status: 204,
    },
    'GET /api/v1/me/second-factor': { does: 'Whether I have an authenticator app.', who: 'signed-in' },
    'POST /api/v1/me/second-factor': {
      does: 'Begins to set one up.',
      who: 'signed-in',
      body: beginSchema,
    },
    'PUT /api/v1/me/second-factor': {
      does: 'Confirms it by a code, and gives recovery codes.',
      who: 'signed-in',
      body: codeSchema,
    },
    'POST /api/v1/me/second-factor/off': {
      does: 'Switches it off.',
      who: 'signed-in',
      body: confirmedCodeSchema,
      status: 204,
    },
    'POST /api/v1/me/second-factor/recovery-codes': {
      does: 'Makes new recovery codes; the old ones are void.',
      who: 'signed-in',
      body: confirmedCodeSchema,
    },
    'POST /api/v1/sign-in/second-factor': {
      does: 'Gives the code that a sign-in awaits.',
      who: 'anyone',
      asksForHalfSession: true,
      query: stepFormSchema,
      body: codeSchema,
      form: true,
      status: 204,
    },
    'POST /api/v1/sign-in/second-factor/cancel': {
      does: 'Gives such a sign-in up.',
      who: 'anyone',
      form: true,
      status: 204,
    },
    'POST /api/v1/me/export': {
      does: 'Everything stored about me, as a zip file. Requires the password, or a sign-in within the last 15 minutes.',
      who: 'signed-in',
      body: exportSchema,
      form: true,
      media: 'application/zip',
    },
    'POST /api/v1/me/deletion': {
      does: 'Asks for my account to be deleted once the days of grace are over.',
      who: 'signed-in',
      body: deletionSchema,
    },
    'DELETE /api/v1/me/deletion': { does: 'Calls it off.', who: 'signed-in', status: 204 },
    'POST /api/v1/me/deletion/keep': {
      does: 'The same, for the form of a page without scripts.',
      who: 'signed-in',
      form: true,
      status: 204,
    },
  },
}
