import { noContent, route } from '@/lib/doors/http/route'
import { resendVerification } from '@/lib/people/accounts/address/verification.commands'

export const POST = route(async (viewer) => {
  await resendVerification(viewer)
  return noContent()
})
