import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import proxyAddr from 'proxy-addr'
import { postgresqlAddress, toFilePath } from '@/lib/foundation/database/address'
import { settings } from '@/lib/foundation/settings.mjs'
import { type GivenSettings, givenSettings, type HostSettings } from '@/lib/foundation/settings-schema'
import { isLoopbackHost } from '@/lib/foundation/values/loopback.mjs'
import { instanceName } from '@/lib/platform/instance/schema'
import { parseSignUp } from '@/lib/platform/instance/sign-up'
import { newestMigration } from '@/prisma/migrate'
import { RefusedError } from '../host-error'
import { isSampleHost, isSender, sampleHostLine } from './mail-settings'
import { productionProblem } from './production'

const isSet = (value: string | undefined) => value !== undefined && value !== ''

/** `10.0.0.1, 172.16.0.0/12`, or the names that proxy-addr knows, such as `loopback`. */
function areAddresses(list: string): boolean {
  try {
    proxyAddr.compile(list.split(',').map((part) => part.trim()))
    return true
  } catch {
    return false
  }
}

/** A file, or a database with a name on a server. */
const isDatabase = (url: string): boolean =>
  url.startsWith('file:') ? url.length > 'file:'.length : isOnPostgresql(url)

const isOnPostgresql = (url: string): boolean =>
  /^postgres(ql)?:\/\//.test(url) && URL.canParse(url) && new URL(url).pathname.length > 1

/** Whether two addresses can be two ways to one database. */
const areAlike = (urls: readonly string[]): boolean =>
  urls.every(isOnPostgresql) && new Set(urls.map((url) => postgresqlAddress(url).schema)).size === 1

/** Ways in that are set up outside: one without the other is a mistake. */
const pairs = [
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_ID', 'GOOGLE_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['OIDC_CLIENT_SECRET', 'OIDC_ISSUER'],
] as const

type CheckedSetting =
  | 'CI_ISSUERS'
  | 'DATABASE_URL'
  | 'DIRECT_DATABASE_URL'
  | 'INSTANCE_NAME'
  | 'MAIL_FROM'
  | 'SIGN_UP'
  | 'TRUSTED_PROXIES'

/** What a value has to be besides: what only a start can tell. @returns what is wrong; null where nothing is */
function findProblem(given: GivenSettings): string | null {
  const { DATABASE_URL, DIRECT_DATABASE_URL: direct, SMTP_URL, MAIL_FROM, TRUSTED_PROXIES } = given
  const { CI_ISSUERS, INSTANCE_NAME, SIGN_UP } = given
  const refuse = (name: CheckedSetting) => `${name} ${settings[name].refusal}`
  if (CI_ISSUERS && !areIssuers(CI_ISSUERS)) return refuse('CI_ISSUERS')
  if (INSTANCE_NAME && !instanceName.safeParse(INSTANCE_NAME).success) return refuse('INSTANCE_NAME')
  if (SIGN_UP && !parseSignUp(SIGN_UP)) return refuse('SIGN_UP')
  if (DATABASE_URL && !isDatabase(DATABASE_URL)) return refuse('DATABASE_URL')
  if (direct && !areAlike([DATABASE_URL ?? '', direct])) return refuse('DIRECT_DATABASE_URL')
  if (SMTP_URL && isSampleHost(SMTP_URL)) return sampleHostLine(SMTP_URL)
  if (MAIL_FROM && !isSender(MAIL_FROM)) return refuse('MAIL_FROM')
  return TRUSTED_PROXIES && !areAddresses(TRUSTED_PROXIES) ? refuse('TRUSTED_PROXIES') : null
}

const areIssuers = (setting: string): boolean =>
  setting.split(/\s+/).every((address) => address === '' || /^https?:$/.test(URL.parse(address)?.protocol ?? ''))

/** The settings of a server as its environment has them, and the last migration that this build knows. */
export type ServerEnvironment = {
  readonly [Name in keyof HostSettings]: undefined extends HostSettings[Name] ? string | undefined : string
} & { readonly SCHEMA_VERSION: string }

/** A relative `file:` address as an absolute one. */
const absolute = (url: string) => (isFile(url) ? `file:${path.resolve(toFilePath(url))}` : url)

const isFile = (url: string) => url.startsWith('file:')

/**
 * The environment the server runs in, defaults filled in.
 * @throws RefusedError when a value is bad or missing
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, dataFolder = path.resolve('data')): ServerEnvironment {
  const result = givenSettings.safeParse(variables)
  if (!result.success) throw new RefusedError(result.error.issues[0]?.message)
  const given = result.data
  const wrong = findProblem(given)
  if (wrong) throw new RefusedError(wrong)
  const port = given.PORT
  const host = given.HOST.includes(':') ? `[${given.HOST}]` : given.HOST
  const isLocal = isLoopbackHost(host) && (!given.NEXTAUTH_URL || isLoopbackHost(new URL(given.NEXTAUTH_URL).hostname))
  const isBare = !isSet(variables.DATABASE_URL) && !isSet(variables.NEXTAUTH_URL)
  const isDemo = given.DEMO === '1' || (given.DEMO === undefined && isBare && isLocal)
  const problem = productionProblem(variables, given, { isDemo, isLocal })
  if (problem) throw new RefusedError(problem)
  if (isDemo && !isLocal) {
    throw new RefusedError('The demo has known passwords: HOST and NEXTAUTH_URL must be on this machine (loopback)')
  }
  if (isDemo && path.resolve(given.CONTENT_FOLDER) !== path.resolve('content')) {
    throw new RefusedError("the demo shows Waymark's own roadmaps. Set DEMO=0 to serve those of CONTENT_FOLDER")
  }
  if (!isLocal && !given.NEXTAUTH_SECRET) {
    throw new RefusedError('NEXTAUTH_SECRET is required when others can reach the server: openssl rand -base64 48')
  }
  const database = absolute(given.DATABASE_URL ?? `file:${path.join(dataFolder, isDemo ? 'demo.db' : 'waymark.db')}`)
  // The driver reads them as a web address does, and everything else as a path: two different files.
  if (isFile(database) && /[%?#]/.test(toFilePath(database)))
    throw new RefusedError('the path of the database must not have %, ? or # in it')
  if (!isFile(database) && !isDemo && !given.NEXTAUTH_SECRET) {
    throw new RefusedError(
      'NEXTAUTH_SECRET is required with PostgreSQL, the same for every server on it: openssl rand -base64 48',
    )
  }
  for (const [first, second] of pairs) {
    if (given[first] && !given[second]) throw new RefusedError(`${first} is set, so ${second} has to be set too`)
  }
  if (!isLocal && given.RATE_LIMIT_FACTOR > 1) {
    throw new RefusedError(
      'RATE_LIMIT_FACTOR weakens the rate limits: only a server on loopback may be started with it',
    )
  }
  const site = given.NEXTAUTH_URL ?? `http://${host}:${port}`
  return asVariables({
    ...given,
    DATABASE_URL: database,
    DATA_FOLDER: path.resolve(
      given.DATA_FOLDER ?? (isFile(database) ? path.dirname(toFilePath(database)) : dataFolder),
    ),
    CONTENT_FOLDER: path.resolve(given.CONTENT_FOLDER),
    NEXTAUTH_URL: site,
    MAIL_FROM: given.MAIL_FROM ?? `Waymark <waymark@${new URL(site).hostname}>`,
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET ?? localSecret(dataFolder),
    DEMO: isDemo ? '1' : '0',
    SCHEMA_VERSION: newestMigration(database),
  })
}

/** Without those that are not set. */
const asVariables = (all: HostSettings & { readonly SCHEMA_VERSION: string }) =>
  Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ) as unknown as ServerEnvironment

/** For local use: made once and kept, so that a restart signs nobody out. */
function localSecret(dataFolder: string): string {
  const file = path.join(dataFolder, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dataFolder, { recursive: true })
  const secret = randomBytes(48).toString('base64url')
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}
