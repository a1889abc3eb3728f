import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { isUnavailable, notFound } from '@/lib/foundation/errors'
import { oncePerProcess, shared } from '@/lib/foundation/shared.mjs'
import { cacheFor } from '@/lib/foundation/values/cache-for'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { InstanceAnswer } from './calls'
import { toInstanceAnswer } from './instance-answer'
import { type Instance, toInstance, toLogoVersion } from './settings'
import type { SignUpRule } from './sign-up'

/** Id of the one row. */
export const INSTANCE_ID = 'instance'

/** Time for which a process keeps what it read, in milliseconds: servers agree on a change within five seconds. */
const KEPT_MS = 3000

/** Everything but the logo, which only its own address reads. */
const select = {
  name: true,
  accent: true,
  logoType: true,
  signUp: true,
  signUpDomains: true,
  version: true,
  updatedAt: true,
} as const

/** Reads the settings in effect, in the caller's transaction. */
export async function readInstance(tx: Transaction = db()): Promise<Instance> {
  return toInstance(await tx.instanceSettings.findUnique({ where: { id: INSTANCE_ID }, select }), env())
}

/**
 * Returns the settings of the instance, at most three seconds old; while the database is away, those that were read
 * last. Every visitor may see them: pages show them.
 */
export async function getInstance(): Promise<Instance> {
  const read = oncePerProcess('instance', () => cacheFor(KEPT_MS, readInstance))
  try {
    const instance = await read()
    shared.lastInstance = instance
    shared.siteName = instance.name
    return instance
  } catch (error) {
    if (!isUnavailable(error)) throw error
    return shared.lastInstance ?? toInstance(null, env())
  }
}

/** Returns the settings for the API and for admins. @throws not-found unless the viewer is an admin */
export async function getInstanceSettings(viewer: Viewer): Promise<InstanceAnswer> {
  if (!viewer.isAdmin) throw notFound('page')
  return toInstanceAnswer(await readInstance())
}

export type StoredLogo = { readonly bytes: Buffer<ArrayBuffer>; readonly mediaType: string; readonly version: string }

/** Reads the logo, which every visitor sees; null where the instance has none. */
export async function findLogo(): Promise<StoredLogo | null> {
  const row = await db().instanceSettings.findUnique({ where: { id: INSTANCE_ID } })
  if (!row?.logo || !row.logoType) return null
  return { bytes: Buffer.from(row.logo, 'base64'), mediaType: row.logoType, version: toLogoVersion(row) }
}

/** Has the next read of this process ask the database. */
export function forgetInstance(): void {
  shared.instance = undefined
}

/** Reads who may sign up, in the transaction that makes an account: a change counts for every server at once. */
export async function readSignUpRule(tx: Transaction): Promise<SignUpRule> {
  const { signUp, domains } = await readInstance(tx)
  return { mode: signUp, domains }
}
