import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { conflict, invalid } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { recordAudit, requireAuditQuota } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/platform/instance-input'
import { forgetInstance, INSTANCE_ID, readInstance } from './data'
import { MAX_LOGO_BYTES } from './logo-size'
import { readPicture } from './picture'
import type { InstanceInput } from './schema'
import { type Instance, type Overridable, overridable } from './settings'

/** Largest side of a logo in pixels. */
const MAX_SIDE = 1024

type Changes = Partial<Record<'name' | 'accent' | 'signUp' | 'signUpDomains', string>> & {
  readonly logo?: string | null
  readonly logoType?: string | null
}

/** Requires an admin in the transaction that writes. Passed in, because accounts belong to a later wing. */
export type RequireAdmin = (tx: Transaction, viewer: Viewer, what: 'page') => Promise<void>

/**
 * Changes settings of the instance. The same changes again change nothing. The audit log has which ones, not their
 * values.
 * @returns the settings in effect
 * @throws not-found unless the viewer is an admin; conflict where they changed since; invalid for a bad picture and for a
 * setting that the environment overrides; too-many
 */
export async function saveInstance(
  viewer: Viewer,
  input: InstanceInput,
  requireAdmin: RequireAdmin,
  now = new Date(),
): Promise<Instance> {
  const changes = toChanges(input)
  const saved = await db().$transaction(async (tx) => {
    await requireAdmin(tx, viewer, 'page')
    refuseOverridden(input, await readInstance(tx))
    const stored = await tx.instanceSettings.findUnique({ where: { id: INSTANCE_ID } })
    const changed = Object.entries(changes).filter(([name, value]) => value !== getStored(stored, name))
    if (changed.length > 0) {
      if ((stored?.version ?? 0) !== input.version) throw conflict(words.changed())
      await requireAuditQuota(tx, viewer, bounds.instanceChanges, ['instance-changed'], now)
      const data = { ...Object.fromEntries(changed), version: input.version + 1, updatedAt: now }
      // Asks for the version again: on PostgreSQL another may have saved since it was read.
      if (!stored) await tx.instanceSettings.create({ data: { id: INSTANCE_ID, ...data } })
      else {
        const { count } = await tx.instanceSettings.updateMany({
          where: { id: INSTANCE_ID, version: input.version },
          data,
        })
        if (count === 0) throw conflict(words.changed())
      }
      const settings = [...new Set(changed.map(([name]) => groups[name] ?? name))].join(' ')
      await recordAudit(tx, { action: 'instance-changed', actorId: viewer.id, detail: { settings } }, now)
    }
    return readInstance(tx)
  })
  forgetInstance()
  return saved
}

/** Settings by the columns that they are stored in. */
const groups: Readonly<Record<string, string>> = { signUpDomains: 'signUp', logoType: 'logo' }
const usual: Readonly<Record<string, string | null>> = { signUpDomains: '', logo: null, logoType: null }

/** Returns a stored value; without a row, that of a setting which has no default worth saving. */
const getStored = (stored: object | null, name: string): unknown =>
  stored ? (stored as Record<string, unknown>)[name] : usual[name]

function toChanges({ name, accent, signUp, logo }: InstanceInput): Changes {
  return {
    ...(name === undefined ? {} : { name }),
    ...(accent === undefined ? {} : { accent }),
    ...(signUp === undefined
      ? {}
      : typeof signUp === 'string'
        ? { signUp, signUpDomains: '' }
        : { signUp: 'domains', signUpDomains: [...new Set(signUp.domains)].join(' ') }),
    ...(logo === undefined ? {} : logo === null ? { logo, logoType: null } : toLogo(logo)),
  }
}

/** Reads the type of a picture by its bytes: what a browser says of it is not asked. */
function toLogo(base64: string): Changes {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.byteLength > MAX_LOGO_BYTES) throw invalid('logo', words.logoTooLarge())
  const picture = readPicture(bytes)
  if (!picture || picture.width === 0 || picture.height === 0) throw invalid('logo', words.logoType())
  if (Math.max(picture.width, picture.height) > MAX_SIDE) throw invalid('logo', words.logoTooWide())
  return { logo: base64, logoType: picture.mediaType }
}

/** Refuses a change that would have no effect. */
function refuseOverridden(input: InstanceInput, { setByEnvironment }: Instance): void {
  const field: Overridable | undefined = overridable.find(
    (setting) => input[setting] !== undefined && setByEnvironment.includes(setting),
  )
  if (field) throw invalid(field, words.setByHost())
}
