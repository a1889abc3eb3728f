import { ok, type Result, refuse } from '@/lib/foundation/values/result'

export type Roles = { readonly isMentor: boolean; readonly isAdmin: boolean }

/** What is left out stays. */
export type RolesWish = { readonly isMentor?: boolean; readonly isAdmin?: boolean }

export const roleNames = ['mentor', 'admin'] as const
export type RoleName = (typeof roleNames)[number]

export type RoleChange = {
  readonly given: readonly RoleName[]
  readonly taken: readonly RoleName[]
  /** Reviews the person has claimed go back to the queue: nobody waits for somebody who no longer mentors. */
  readonly givesClaimsBack: boolean
}

type Situation = {
  /** The viewer changes their own roles. */
  readonly isSelf: boolean
  /** Admins who can sign in, the person left out. */
  readonly otherAdmins: number
}
export type RoleRefusal = 'own-admin-role' | 'last-admin'

const roleFields = { mentor: 'isMentor', admin: 'isAdmin' } as const

/**
 * What giving and taking roles comes to. Nobody takes the admin's role from themselves, and the last admin keeps it:
 * an instance without one can only be mended on its machine. Also an admin reviews only as a mentor.
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
  return ok({ given, taken, givesClaimsBack: taken.includes('mentor') })
}
