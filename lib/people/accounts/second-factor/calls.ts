import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { get, post, put } from '@/lib/platform/calls/call'
import { count, instant, textWithExample } from '@/lib/platform/calls/values'
import { beginSchema, codeSchema, confirmedCodeSchema, stepFormSchema } from './schema'

const codes = z
  .strictObject({ recoveryCodes: z.array(textWithExample('k3m7-p2qx')).readonly() })
  .meta({ id: 'RecoveryCodes', description: 'Shown this once.' })
const shown = { current: 'not my password', code: '000000' }

export const secondFactorCalls = {
  getSecondFactor: get('/api/v1/me/second-factor', {
    summary: 'Whether I have an authenticator app.',
    access: 'signed-in',
    answer: z
      .strictObject({
        onSince: instant.nullable().describe('Null when it is off.'),
        recoveryCodesLeft: count,
      })
      .meta({ id: 'SecondFactor' }),
  }),
  beginSecondFactor: post('/api/v1/me/second-factor', {
    summary: 'Starts setting up an authenticator app.',
    access: 'signed-in',
    body: beginSchema,
    answer: z
      .strictObject({
        key: textWithExample('JBSW Y3DP EHPK 3PXP').describe('To type by hand.'),
        link: textWithExample('otpauth://totp/waymark.example.org:ana?secret=JBSWY3DPEHPK3PXP').describe(
          'Opens the app.',
        ),
        drawing: z
          .strictObject({ size: count, path: textWithExample('M0 0h7v1h-7z') })
          .describe('The link as a QR code: an SVG path over a square of this size.'),
      })
      .meta({ id: 'SecondFactorSetUp' }),
    example: { body: { current: 'not my password' } },
  }),
  confirmSecondFactor: put('/api/v1/me/second-factor', {
    summary: 'Confirms the app by a code. Returns recovery codes.',
    access: 'signed-in',
    body: codeSchema,
    answer: codes,
    example: { body: { code: '000000' } },
  }),
  endSecondFactor: post('/api/v1/me/second-factor/off', {
    summary: 'Switches the authenticator app off.',
    access: 'signed-in',
    body: confirmedCodeSchema,
    status: 204,
    example: { body: shown },
  }),
  makeRecoveryCodes: post('/api/v1/me/second-factor/recovery-codes', {
    summary: 'Creates new recovery codes. The old ones stop working.',
    access: 'signed-in',
    body: confirmedCodeSchema,
    answer: codes,
    example: { body: shown },
  }),
  passSecondFactor: post(callPaths.passSecondFactor, {
    summary: 'Submits the two-step code of a sign-in.',
    access: 'half-signed-in',
    query: stepFormSchema,
    body: codeSchema,
    form: true,
    status: 204,
    example: { body: { code: '000000' } },
  }),
  giveUpSecondFactor: post(callPaths.giveUpSecondFactor, {
    summary: 'Cancels a sign-in that waits for its two-step code.',
    access: 'anyone',
    form: true,
    status: 204,
  }),
}
