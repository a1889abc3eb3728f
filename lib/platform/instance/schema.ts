import { z } from 'zod'
import { oneLine } from '@/lib/foundation/values/one-line'
import * as words from '@/messages/generated/platform/instance-input'
import { accents } from './accent'
import { MAX_LOGO_BYTES } from './logo-size'
import { isMailDomain, MAX_DOMAINS } from './sign-up'

/** Schema for the name of an instance. */
export const instanceName = oneLine(40)

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253, { error: () => words.domain() })
  .refine(isMailDomain, { error: () => words.domain() })

const domains = z
  .array(domain)
  .min(1, { error: () => words.noDomain() })
  .max(MAX_DOMAINS, { error: () => words.tooManyDomains({ max: MAX_DOMAINS }) })

/** Schema for who may sign up: everyone, invited people, or people with an address at one of some domains too. */
export const signUpSetting = z.union([z.enum(['open', 'invitation']), z.strictObject({ domains })])

/** Length of the largest logo in base64. */
const MAX_BASE64 = Math.ceil(MAX_LOGO_BYTES / 3) * 4

export const instanceInput = z
  .strictObject({
    name: instanceName.optional(),
    accent: z.enum(accents, { error: () => words.accent() }).optional(),
    signUp: signUpSetting.optional(),
    /** The picture in base64; null removes it. */
    logo: z
      .base64({ error: () => words.logoType() })
      .max(MAX_BASE64, { error: () => words.logoTooLarge() })
      .nullable()
      .optional(),
    /** Version that the changes were made from; 0 where nothing was ever saved. */
    version: z.int().min(0).max(1_000_000_000),
  })
  .meta({ id: 'InstanceInput' })
export type InstanceInput = z.infer<typeof instanceInput>
