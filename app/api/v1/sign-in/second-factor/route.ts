import { carrySession, requireHalfway } from '@/lib/doors/auth/session'
import { noContent, publicRoute, seeOther } from '@/lib/doors/http/route'
import { AppError } from '@/lib/foundation/errors'
import { safeNext } from '@/lib/people/accounts/safe-next'
import { passSecondFactor } from '@/lib/people/accounts/second-factor/commands'
import { codeSchema, stepFormSchema } from '@/lib/people/accounts/second-factor/schema'
import { pathAfterRefusal } from '@/lib/people/accounts/second-factor/second-step'

export const POST = publicRoute(async (call) => {
  const { next, form } = call.query(stepFormSchema)
  try {
    const halfway = await requireHalfway()
    const { code } = await call.body(codeSchema)
    await carrySession(await passSecondFactor(halfway, code, call.address))
  } catch (error) {
    if (!call.isForm || !(error instanceof AppError)) throw error
    return seeOther(pathAfterRefusal(error, form, next))
  }
  return call.isForm ? seeOther(safeNext(next)) : noContent()
})
