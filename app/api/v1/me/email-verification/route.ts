import { noContent, route } from '@/lib/boundary/route'
import { resendVerification } from '@/lib/people/address/verification/commands'

export const POST = route(async (viewer) => {
  await resendVerification(viewer)
  return noContent()
})
