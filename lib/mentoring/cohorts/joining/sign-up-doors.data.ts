import 'server-only'
import { normalJoinCode } from '@/lib/foundation/values/join-code'
import { hashOfCode } from '@/lib/people/accounts/invitations/code.data'
import type { SignUpDoors } from '@/lib/people/accounts/sign-up/admission.data'
import { openCohort } from '../policy'

/** Sign-up by way of open cohorts, where the instance is closed to others. A join link counts only where it says so. */
export const signUpDoors: SignUpDoors = {
  findSignUpByCode: async (tx, code, now) => {
    const isValid = { OR: [{ joinCodeExpires: null }, { joinCodeExpires: { gt: now } }] }
    const where = { joinCode: normalJoinCode(code), opensSignUp: true, ...openCohort, ...isValid }
    if (await tx.cohort.findFirst({ where, select: { id: true } })) return 'open'
    return tx.invitation.findUnique({ where: { codeHash: hashOfCode(code) }, select: { email: true } })
  },
  isInvited: async (tx, email, now) => {
    const open = { acceptedAt: null, revokedAt: null, expiresAt: { gt: now }, cohort: openCohort }
    return (await tx.invitation.count({ where: { email, ...open } })) > 0
  },
}
