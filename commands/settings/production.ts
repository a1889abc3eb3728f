import { existsSync } from 'node:fs'
import { isLoopbackHost } from '@/lib/foundation/values/loopback.mjs'

const SETTINGS_FILE = '/etc/waymark/environment'

/** Returns the path of the settings of this machine's servers; it may not exist. */
const settingsFile = (variables: NodeJS.ProcessEnv) => variables.WAYMARK_ENVIRONMENT || SETTINGS_FILE

/** Returns whether this is an installation for real people: made by an image or a unit, or with a file of settings. */
export const isProduction = (variables: NodeJS.ProcessEnv): boolean =>
  isInstallation(variables) || existsSync(settingsFile(variables))

const isInstallation = ({ NODE_ENV, AS_BUILT, WAYMARK_ENVIRONMENT }: NodeJS.ProcessEnv) =>
  NODE_ENV === 'production' || AS_BUILT === '1' || Boolean(WAYMARK_ENVIRONMENT)

type Given = Partial<
  Record<'DEMO' | 'DATABASE_URL' | 'NEXTAUTH_URL' | 'NEXTAUTH_SECRET' | 'METRICS_TOKEN' | 'TRUSTED_PROXIES', string>
>

/** Returns the problem of these settings in production, in one line; null outside it, and where they are right. */
export function productionProblem(
  variables: NodeJS.ProcessEnv,
  given: Given,
  { isDemo, isLocal }: { isDemo: boolean; isLocal: boolean },
): string | null {
  if (!isProduction(variables)) return null
  const file = settingsFile(variables)
  if (!isInstallation(variables)) {
    // A clone on a server's machine: the demo runs only where it is requested explicitly.
    if (!isDemo || given.DEMO === '1') return null
    return `the settings of this machine are in ${file}: use the command waymark instead of npm run, or set DEMO=1 for the demo`
  }
  if (given.DEMO === '1') return 'DEMO=1 is not for production: everyone knows the passwords of the demo. Set DEMO=0'
  if (!given.DATABASE_URL) {
    return `DATABASE_URL is not set. Set it in ${file}, such as file:/var/lib/waymark/waymark.db`
  }
  if (isDemo) return 'DEMO is on. Set DEMO=0'
  return siteProblem(given.NEXTAUTH_URL, !isLocal || Boolean(given.TRUSTED_PROXIES)) ?? secretProblem(given)
}

/** Checks the site's address. @param isReachable from other machines */
function siteProblem(site: string | undefined, isReachable: boolean): string | null {
  if (!site) {
    if (!isReachable) return null
    return 'NEXTAUTH_URL is not set: the address people use, such as https://waymark.example'
  }
  const { protocol, hostname, pathname, search, hash, username } = new URL(site)
  const isOrigin = pathname === '/' && `${search}${hash}${username}` === ''
  const isSafe = protocol === 'https:' || isLoopbackHost(hostname)
  return isOrigin && isSafe ? null : 'NEXTAUTH_URL must be an https origin, such as https://waymark.example'
}

function secretProblem({ NEXTAUTH_SECRET, METRICS_TOKEN }: Given): string | null {
  const make = 'Make one: openssl rand -base64 48'
  if (!NEXTAUTH_SECRET) return `NEXTAUTH_SECRET is not set. ${make}`
  if (isMadeUp(NEXTAUTH_SECRET)) return `NEXTAUTH_SECRET is a placeholder, not a secret. ${make}`
  if (METRICS_TOKEN && isMadeUp(METRICS_TOKEN)) return 'METRICS_TOKEN is a placeholder. Make one: openssl rand -hex 24'
  return null
}

const LEAST_CHARACTERS = 10
const PLACEHOLDERS = [
  'changeme',
  'replaceme',
  'replacethis',
  'replacewith',
  'yoursecret',
  'yourtoken',
  'placeholder',
  'opensslrand',
]

/**
 * Returns whether a secret was copied from an example, or typed: 32 random characters have some twenty different ones,
 * in hexadecimal 14.
 */
function isMadeUp(secret: string): boolean {
  const letters = secret.toLowerCase().replace(/[^a-z]/g, '')
  const isBracketed = secret.startsWith('<') && secret.endsWith('>')
  return isBracketed || new Set(secret).size < LEAST_CHARACTERS || PLACEHOLDERS.some((word) => letters.includes(word))
}
