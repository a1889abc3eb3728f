import { PRODUCT_NAME } from '@/lib/foundation/messages/site-name'
import { type Accent, parseAccent } from './accent'
import { parseSignUp, type SignUpMode, toSignUpRule } from './sign-up'

/** Settings of the instance that a variable of the environment overrides. */
export const overridable = ['name', 'accent', 'signUp'] as const
export type Overridable = (typeof overridable)[number]

/** Settings in effect: what admins chose, or what the environment says. */
export type Instance = {
  readonly name: string
  readonly accent: Accent
  /** The logo's version, which its address carries. */
  readonly logo: { readonly version: string } | null
  readonly signUp: SignUpMode
  readonly domains: readonly string[]
  readonly setByEnvironment: readonly Overridable[]
  /** Version of the stored settings: a save from an older one is refused. 0: none were ever saved. */
  readonly version: number
}

export type StoredSettings = {
  readonly name: string
  readonly accent: string
  readonly logoType: string | null
  readonly signUp: string
  readonly signUpDomains: string
  readonly version: number
  readonly updatedAt: Date
}

export type InstanceVariables = {
  readonly INSTANCE_NAME?: string
  readonly INSTANCE_ACCENT?: Accent
  readonly SIGN_UP?: string
}

const usual = { name: PRODUCT_NAME, accent: 'pine', logoType: null, signUp: 'open', signUpDomains: '' }

/** Joins stored settings with those of the environment, which win. @param stored null where none were ever saved */
export function toInstance(stored: StoredSettings | null, variables: InstanceVariables): Instance {
  const { INSTANCE_NAME, INSTANCE_ACCENT, SIGN_UP } = variables
  const { name, accent, logoType, signUp, signUpDomains } = stored ?? usual
  const rule = (SIGN_UP && parseSignUp(SIGN_UP)) || toSignUpRule({ signUp, signUpDomains })
  const isSet = { name: INSTANCE_NAME, accent: INSTANCE_ACCENT, signUp: SIGN_UP }
  return {
    name: INSTANCE_NAME?.trim() ?? name,
    accent: INSTANCE_ACCENT ?? parseAccent(accent),
    logo: stored && logoType ? { version: toLogoVersion(stored) } : null,
    signUp: rule.mode,
    domains: rule.domains,
    setByEnvironment: overridable.filter((setting) => isSet[setting]),
    version: stored?.version ?? 0,
  }
}

/** Returns the version in the logo's address. The time is part of it: a restore brings back earlier numbers. */
export const toLogoVersion = ({ version, updatedAt }: Pick<StoredSettings, 'version' | 'updatedAt'>): string =>
  `${version}-${updatedAt.getTime().toString(36)}`
