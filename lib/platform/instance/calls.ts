import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { get, post, put } from '@/lib/platform/calls/call'
import { textWithExample } from '@/lib/platform/calls/values'
import { accents } from './accent'
import { instanceInput } from './schema'
import { overridable } from './settings'

const instance = z
  .strictObject({
    name: textWithExample('Riverside School'),
    accent: z.enum(accents),
    signUp: z.union([
      z.enum(['open', 'invitation']),
      z.strictObject({ domains: z.array(textWithExample('school.org')) }),
    ]),
    logo: z.strictObject({ version: textWithExample('3-mcz1k0') }).nullable(),
    setByEnvironment: z.array(z.enum(overridable)).describe('Settings that the environment overrides.'),
    version: z.int().describe('Goes with the next change; 0 where nothing was ever saved.'),
  })
  .meta({ id: 'Instance' })
export type InstanceAnswer = z.infer<typeof instance>

export const instanceCalls = {
  getInstance: get(callPaths.instance, {
    summary: 'Returns name, accent, logo and who may sign up.',
    access: 'admins',
    answer: instance,
  }),
  saveInstance: put(callPaths.instance, {
    summary: 'Changes settings of the instance; those left out stay. A `logo` is a PNG, JPEG or WebP in base64.',
    access: 'admins',
    body: instanceInput,
    answer: instance,
    example: { body: { name: 'Waymark', accent: 'pine', signUp: 'open', version: 0 } },
  }),
  sendTestMail: post('/api/v1/admin/instance/test-mail', {
    summary: 'Sends a test mail to your own address at once, and tells what the mail server answered.',
    access: 'admins',
    takesAnyBody: true,
    answer: z
      .strictObject({
        outcome: z.enum(['sent', 'written', 'refused']).describe('`written`: to a file, without a mail server.'),
        to: textWithExample('ada@example.org'),
        said: textWithExample('250 2.0.0 Ok').describe('Answer of the mail server, or what went wrong.'),
      })
      .meta({ id: 'TestMail' }),
  }),
}
