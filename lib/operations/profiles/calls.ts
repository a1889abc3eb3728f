import { z } from 'zod'
import { get, put } from '@/lib/platform/calls/call'
import { textWithExample } from '@/lib/platform/calls/values'
import { profileSettingsSchema } from './schema'

const settings = z
  .strictObject({
    handle: textWithExample('ana-lima').nullable().describe('Null until the first was chosen.'),
    isOn: z.boolean(),
    showsWork: z.boolean(),
    showsDays: z.boolean(),
    isListed: z.boolean(),
  })
  .meta({ id: 'ProfileSettings' })

export const profileCalls = {
  getProfileSettings: get('/api/v1/me/public-profile', {
    summary: 'Whether I have a public profile, where, and what it shows.',
    access: 'signed-in',
    resource: 'plan',
    answer: settings,
  }),
  setPublicProfile: put('/api/v1/me/public-profile', {
    summary: 'Changes my public profile. Fields left out stay the same.',
    access: 'signed-in',
    resource: 'plan',
    body: profileSettingsSchema,
    answer: settings,
    example: { body: { showsDays: false } },
  }),
}
