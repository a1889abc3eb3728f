import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isLoopbackHost } from './forwarding.mjs'

/** A setting that the start cannot go on with. The message is the one line that the host reads. */
export class EnvironmentError extends Error {}

const isSet = (value: string | undefined) => value !== undefined && value !== ''
const blankIsUnset = (value: unknown) => (value === '' ? undefined : value)

const schema = z.object({
  HOST: z.preprocess(blankIsUnset, z.string().default('127.0.0.1')),
  PORT: z.preprocess(blankIsUnset, z.coerce.number('PORT must be a number').int().min(0).max(65_535).default(3000)),
  DATABASE_URL: z.preprocess(
    blankIsUnset,
    z.string().startsWith('file:', 'DATABASE_URL must start with file: (SQLite)').optional(),
  ),
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
    z.url({ protocol: /^smtps?$/, error: 'SMTP_URL must start with smtp:// or smtps://' }).optional(),
  ),
  MAIL_FROM: z.preprocess(
    blankIsUnset,
    z.string().includes('@', { error: 'MAIL_FROM must have an address' }).optional(),
  ),
  OUTBOUND_ALLOW: z.preprocess(blankIsUnset, z.string().optional()),
  DEMO: z.preprocess(blankIsUnset, z.enum(['0', '1'], 'DEMO must be 0 or 1').optional()),
})

export type ServerEnvironment = {
  readonly HOST: string
  readonly PORT: string
  readonly DATABASE_URL: string
  readonly NEXTAUTH_URL: string
  readonly NEXTAUTH_SECRET: string
  /** Beside the database: files that were handed in, and mail where no server sends it. */
  readonly DATA_FOLDER: string
  readonly SMTP_URL?: string
  readonly MAIL_FROM: string
  readonly OUTBOUND_ALLOW: string
  readonly DEMO: '0' | '1'
}

/** A relative `file:` address as an absolute one. */
const absolute = (url: string) => `file:${path.resolve(url.slice('file:'.length))}`

/**
 * The environment the server runs in, defaults filled in.
 * @throws EnvironmentError when a value is bad or missing
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, dataFolder = path.resolve('data')): ServerEnvironment {
  const result = schema.safeParse(variables)
  if (!result.success) throw new EnvironmentError(result.error.issues[0]?.message)
  const given = result.data
  const port = given.PORT
  const host = given.HOST.includes(':') ? `[${given.HOST}]` : given.HOST
  const isLocal = isLoopbackHost(host) && (!given.NEXTAUTH_URL || isLoopbackHost(new URL(given.NEXTAUTH_URL).hostname))
  const isBare = !isSet(variables.DATABASE_URL) && !isSet(variables.NEXTAUTH_URL)
  const isDemo = given.DEMO === '1' || (given.DEMO === undefined && isBare && isLocal)
  if (isDemo && !isLocal) {
    throw new EnvironmentError('The demo has known passwords: HOST and NEXTAUTH_URL must be on this machine (loopback)')
  }
  if (!isLocal && !given.NEXTAUTH_SECRET) {
    throw new EnvironmentError('NEXTAUTH_SECRET is required when others can reach the server: openssl rand -base64 48')
  }
  const database = absolute(given.DATABASE_URL ?? `file:${path.join(dataFolder, isDemo ? 'demo.db' : 'waymark.db')}`)
  const site = given.NEXTAUTH_URL ?? `http://${host}:${port}`
  return {
    HOST: given.HOST,
    PORT: String(port),
    DATABASE_URL: database,
    DATA_FOLDER: path.dirname(database.slice('file:'.length)),
    NEXTAUTH_URL: site,
    ...(given.SMTP_URL ? { SMTP_URL: given.SMTP_URL } : {}),
    MAIL_FROM: given.MAIL_FROM ?? `Waymark <waymark@${new URL(site).hostname}>`,
    OUTBOUND_ALLOW: given.OUTBOUND_ALLOW ?? '',
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET ?? localSecret(dataFolder),
    DEMO: isDemo ? '1' : '0',
  }
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
