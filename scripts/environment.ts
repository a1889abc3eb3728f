import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import proxyAddr from 'proxy-addr'
import { z } from 'zod'
import { toFilePath } from '@/lib/foundation/database/address'
import { newestMigration } from '@/prisma/migrate'
import { isLoopbackHost } from './forwarding.mjs'
import { RefusedError } from './host-error'
import { isSampleHost, isSender, sampleHostLine } from './mail-settings'
import { productionProblem } from './production'

const isSet = (value: string | undefined) => value !== undefined && value !== ''
const blankIsUnset = (value: unknown) => (value === '' ? undefined : value)

const text = z.preprocess(blankIsUnset, z.string().optional())

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
function isDatabase(url: string): boolean {
  if (url.startsWith('file:')) return url.length > 'file:'.length
  return /^postgres(ql)?:\/\//.test(url) && URL.canParse(url) && new URL(url).pathname.length > 1
}

/** Ways in that are set up outside: one without the other is a mistake. */
const pairs = [
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_ID', 'GOOGLE_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['OIDC_CLIENT_SECRET', 'OIDC_ISSUER'],
] as const

const schema = z.object({
  HOST: z.preprocess(blankIsUnset, z.string().default('127.0.0.1')),
  PORT: z.preprocess(blankIsUnset, z.coerce.number('PORT must be a number').int().min(0).max(65_535).default(3000)),
  DATABASE_URL: z.preprocess(
    blankIsUnset,
    z
      .string()
      .refine(isDatabase, 'DATABASE_URL must be file:<path> (SQLite) or postgresql://user:password@host/database')
      .optional(),
  ),
  DATA_FOLDER: text,
  NEXTAUTH_URL: z.preprocess(
    blankIsUnset,
    z.url({ protocol: /^https?$/, error: 'NEXTAUTH_URL must be a web address' }).optional(),
  ),
  NEXTAUTH_SECRET: z.preprocess(
    blankIsUnset,
    z.string().min(32, 'NEXTAUTH_SECRET must have 32 characters at least').optional(),
  ),
  SMTP_URL: z.preprocess(
    blankIsUnset,
    z
      .url({ protocol: /^smtps?$/, error: 'SMTP_URL must start with smtp:// or smtps://' })
      .refine((url) => !isSampleHost(url), { error: ({ input }) => sampleHostLine(String(input)) })
      .optional(),
  ),
  MAIL_FROM: z.preprocess(
    blankIsUnset,
    z.string().refine(isSender, 'MAIL_FROM must be one address, such as Waymark <waymark@school.org>').optional(),
  ),
  OUTBOUND_ALLOW: z.preprocess(blankIsUnset, z.string().optional()),
  TRUSTED_PROXIES: z.preprocess(
    blankIsUnset,
    z.string().refine(areAddresses, 'TRUSTED_PROXIES must be addresses or networks, separated by commas').optional(),
  ),
  GITHUB_ID: text,
  GITHUB_SECRET: text,
  GOOGLE_ID: text,
  GOOGLE_SECRET: text,
  OIDC_ISSUER: z.preprocess(
    blankIsUnset,
    z.url({ protocol: /^https?$/, error: 'OIDC_ISSUER must be a web address' }).optional(),
  ),
  OIDC_NAME: text,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  REQUIRE_ADMIN_SECOND_FACTOR: z.preprocess(
    blankIsUnset,
    z.enum(['0', '1'], 'REQUIRE_ADMIN_SECOND_FACTOR must be 0 or 1').optional(),
  ),
  RATE_LIMIT_FACTOR: z.preprocess(
    blankIsUnset,
    z.coerce.number('RATE_LIMIT_FACTOR must be a number').int().min(1).max(1_000_000).optional(),
  ),
  LOG_LEVEL: z.preprocess(
    blankIsUnset,
    z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], 'LOG_LEVEL must be debug, info, warn, error or silent')
      .default('info'),
  ),
  SLOW_QUERY_MS: z.preprocess(
    blankIsUnset,
    z.coerce.number('SLOW_QUERY_MS must be a number').int().min(0).max(600_000).default(200),
  ),
  METRICS_TOKEN: z.preprocess(
    blankIsUnset,
    z.string().min(32, 'METRICS_TOKEN must have 32 characters at least').optional(),
  ),
  DRAIN_SECONDS: z.preprocess(
    blankIsUnset,
    z.coerce.number('DRAIN_SECONDS must be a number of seconds').min(0).max(300).default(0),
  ),
  DEMO: z.preprocess(blankIsUnset, z.enum(['0', '1'], 'DEMO must be 0 or 1').optional()),
})

/** Every setting by name: `scripts/settings.mjs` lists the same. */
export const settingNames: readonly string[] = Object.keys(schema.shape)

export type ServerEnvironment = {
  readonly HOST: string
  readonly PORT: string
  readonly DATABASE_URL: string
  readonly NEXTAUTH_URL: string
  readonly NEXTAUTH_SECRET: string
  /** For files that were handed in, and mail where no server sends it: beside a database that is a file. */
  readonly DATA_FOLDER: string
  readonly SMTP_URL?: string
  readonly MAIL_FROM: string
  readonly OUTBOUND_ALLOW: string
  /** Networks whose word on who asks is taken, separated by commas. */
  readonly TRUSTED_PROXIES: string
  readonly REQUIRE_ADMIN_SECOND_FACTOR: '0' | '1'
  /** By which all rate limits are multiplied: for tests and drills. */
  readonly RATE_LIMIT_FACTOR: string
  /** From `debug` to `silent`. */
  readonly LOG_LEVEL: string
  /** After so many milliseconds a statement of the database stands in the log; 0: none does. */
  readonly SLOW_QUERY_MS: string
  /** Who brings it reads the metrics. */
  readonly METRICS_TOKEN?: string
  /** So long a server that is told to stop still takes requests: a proxy needs a while to see it. */
  readonly DRAIN_SECONDS: string
  /** The last migration that this build knows. */
  readonly SCHEMA_VERSION: string
  readonly DEMO: '0' | '1'
} & Partial<Record<ProviderVariable, string>>

const providerVariables = [
  'GITHUB_ID',
  'GITHUB_SECRET',
  'GOOGLE_ID',
  'GOOGLE_SECRET',
  'OIDC_ISSUER',
  'OIDC_NAME',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
] as const
type ProviderVariable = (typeof providerVariables)[number]

/** A relative `file:` address as an absolute one. */
const absolute = (url: string) => (isFile(url) ? `file:${path.resolve(toFilePath(url))}` : url)

const isFile = (url: string) => url.startsWith('file:')

/**
 * The environment the server runs in, defaults filled in.
 * @throws RefusedError when a value is bad or missing
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, dataFolder = path.resolve('data')): ServerEnvironment {
  const result = schema.safeParse(variables)
  if (!result.success) throw new RefusedError(toLine(result.error.issues[0]))
  const given = result.data
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
  if (!isLocal && (given.RATE_LIMIT_FACTOR ?? 1) > 1) {
    throw new RefusedError(
      'RATE_LIMIT_FACTOR weakens the rate limits: only a server on loopback may be started with it',
    )
  }
  const providers = providerVariables.flatMap((name) => (given[name] ? [[name, given[name]]] : []))
  const site = given.NEXTAUTH_URL ?? `http://${host}:${port}`
  return {
    HOST: given.HOST,
    PORT: String(port),
    DATABASE_URL: database,
    DATA_FOLDER: path.resolve(
      given.DATA_FOLDER ?? (isFile(database) ? path.dirname(toFilePath(database)) : dataFolder),
    ),
    NEXTAUTH_URL: site,
    ...(given.SMTP_URL ? { SMTP_URL: given.SMTP_URL } : {}),
    MAIL_FROM: given.MAIL_FROM ?? `Waymark <waymark@${new URL(site).hostname}>`,
    OUTBOUND_ALLOW: given.OUTBOUND_ALLOW ?? '',
    TRUSTED_PROXIES: given.TRUSTED_PROXIES ?? '',
    REQUIRE_ADMIN_SECOND_FACTOR: given.REQUIRE_ADMIN_SECOND_FACTOR ?? '0',
    RATE_LIMIT_FACTOR: String(given.RATE_LIMIT_FACTOR ?? 1),
    LOG_LEVEL: given.LOG_LEVEL,
    SLOW_QUERY_MS: String(given.SLOW_QUERY_MS),
    ...(given.METRICS_TOKEN ? { METRICS_TOKEN: given.METRICS_TOKEN } : {}),
    DRAIN_SECONDS: String(given.DRAIN_SECONDS),
    SCHEMA_VERSION: newestMigration(database),
    ...Object.fromEntries(providers),
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET ?? localSecret(dataFolder),
    DEMO: isDemo ? '1' : '0',
  }
}

/** What is wrong with a setting, and with which. */
function toLine(issue: z.core.$ZodIssue | undefined): string {
  const name = String(issue?.path[0] ?? 'A setting')
  const message = issue?.message ?? 'is wrong'
  return message.startsWith(name) ? message : `${name}: ${message}`
}

/** For local use: made once and kept, so that a restart signs nobody out. */
function localSecret(dataFolder: string): string {
  const file = path.join(dataFolder, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dataFolder, { recursive: true })
  const secret = randomBytes(48).toString('base64url')
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}
