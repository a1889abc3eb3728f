import { db } from '@/lib/foundation/database/db'

/** A person as they were before the run. */
export type Kept = Awaited<ReturnType<typeof keep>>

export async function keep(email: string) {
  const { accounts, ...user } = await db().user.findUniqueOrThrow({ where: { email }, include: { accounts: true } })
  return { user, accounts }
}

/**
 * Restores what requests took from a person who has to sign in again: address, roles, password, an open account and no
 * second factor. Bypasses the commands, which would require what was taken.
 */
export async function giveBack({ user, accounts }: Kept): Promise<void> {
  const { id, email, isMentor, isAdmin } = user
  const open = { emailVerifiedAt: user.emailVerifiedAt, disabledAt: null, deletesAt: null, deletedAt: null }
  await db().$transaction([
    db().user.update({ where: { id }, data: { email, isMentor, isAdmin, ...open } }),
    db().secondFactor.deleteMany({ where: { userId: id } }),
    db().account.deleteMany({ where: { userId: id } }),
    db().account.createMany({ data: accounts }),
  ])
}
