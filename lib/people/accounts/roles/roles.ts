import { ok, type Result, refuse } from '@/lib/foundation/values/result'

export type Roles = { readonly isMentor: boolean; readonly isAdmin: boolean }

/** Roles to set; those left out stay. */
export type RolesWish = { readonly isMentor?: boolean; readonly isAdmin?: boolean }

export const roleNames = ['mentor', 'admin'] as const
export type RoleName = (typeof roleNames)[number]

export type RoleChange = {
  readonly given: readonly RoleName[]
  readonly taken: readonly RoleName[]
  /** Reviews that the person has claimed go back to the queue, so that nobody waits for a former mentor. */
  readonly releasesClaims: boolean
}

type Situation = {
  /** The viewer changes their own roles. */
  readonly isSelf: boolean
  /** Other admins who can sign in. */
  readonly otherAdmins: number
}
export type RoleRefusal = 'own-admin-role' | 'last-admin'

const roleFields = { mentor: 'isMentor', admin: 'isAdmin' } as const

/**
 * Decides a change of roles. Admins cannot remove their own admin role, and the last admin keeps it: an instance
 * without one can only be repaired on its machine. An admin, too, reviews only as a mentor.
 */
export function decideRoles(
  roles: Roles,
  wish: RolesWish,
  { isSelf, otherAdmins }: Situation,
): Result<RoleChange, RoleRefusal> {
  const changed = roleNames.filter((role) => {
    const wanted = wish[roleFields[role]]
    return wanted !== undefined && wanted !== roles[roleFields[role]]
  })
  const taken = changed.filter((role) => roles[roleFields[role]])
  if (taken.includes('admin') && isSelf) return refuse('own-admin-role')
  if (taken.includes('admin') && otherAdmins === 0) return refuse('last-admin')
  const given = changed.filter((role) => !roles[roleFields[role]])
  return ok({ given, taken, releasesClaims: taken.includes('mentor') })
}
