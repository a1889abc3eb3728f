import { paths } from '@/lib/foundation/paths'
import { privacyCalls } from '@/lib/operations/privacy/calls'
import { cancelDeletion } from '@/lib/operations/privacy/deletion/commands'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(privacyCalls.keepAccount, async (viewer, call) => {
  await cancelDeletion(viewer)
  return call.isForm ? seeOther(paths.privacySettings) : undefined
})
