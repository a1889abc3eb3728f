import { z } from 'zod'
import { settings } from './settings.mjs'

type Declared = typeof settings
export type SettingName = keyof Declared

type Value<It> = It extends { kind: 'whole' | 'number' }
  ? number
  : It extends { choices: readonly (infer Choice)[] }
    ? Choice
    : string
type Known = { readonly usual: unknown }

/** What a host has set, and else what is usual. */
export type GivenSettings = {
  readonly [Name in SettingName]: Value<Declared[Name]> | (Declared[Name] extends Known ? never : undefined)
}

/** The same once a start has filled in the others. */
export type HostSettings = {
  readonly [Name in SettingName]: Value<Declared[Name]> | (Declared[Name] extends Filled ? never : undefined)
}
type Filled = Known | { readonly filled: true }

type Declaration = { readonly kind: string; readonly refusal?: string; readonly least?: number } & {
  readonly most?: number
  readonly choices?: readonly string[]
}

function parsesAs({ kind, least = 0, most = 0, choices = [] }: Declaration, error: string): z.ZodType {
  if (kind === 'choice') return z.enum(choices, error)
  if (kind === 'web') return z.url({ protocol: /^https?$/, error })
  if (kind === 'mail') return z.url({ protocol: /^smtps?$/, error })
  if (kind === 'text') return z.string().min(least, error)
  const number = z.coerce.number(error).min(least, error).max(most, error)
  return kind === 'whole' ? number.int(error) : number
}

const declarations = Object.entries<Declaration & { usual?: unknown; filled?: true; unstarted?: unknown }>(settings)
const blankIsUnset = (value: unknown) => (value === '' ? undefined : value)

const given = Object.fromEntries(
  declarations.map(([name, declaration]) => {
    const { usual, refusal = 'is wrong' } = declaration
    const read = parsesAs(declaration, `${name} ${refusal}`).optional()
    return [name, z.preprocess(blankIsUnset, usual === undefined ? read : read.default(usual))]
  }),
)

/** For a start, which reads what a host has set. Blank is unset. */
export const givenSettings = z.object(given) as unknown as z.ZodType<GivenSettings>

/** Returns one setting as a host has set it, for commands that need no other. */
export const readSetting = <Name extends SettingName>(name: Name, variables: NodeJS.ProcessEnv): GivenSettings[Name] =>
  given[name]?.parse(variables[name]) as GivenSettings[Name]

/** For what runs after a start, which has looked at each value. */
export const startedSettings = z.object(
  Object.fromEntries(
    declarations.map(([name, declaration]) => {
      const { usual, filled, unstarted = usual } = declaration
      const read = parsesAs({ ...declaration, least: filled ? 1 : 0 }, `${name} is not as a start leaves it`)
      const whole = filled && unstarted === undefined ? read : read.optional()
      return [name, z.preprocess(blankIsUnset, unstarted === undefined ? whole : whole.default(unstarted))]
    }),
  ),
) as unknown as z.ZodType<HostSettings>
