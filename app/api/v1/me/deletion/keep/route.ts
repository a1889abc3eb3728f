import { privacyCalls } from '@/lib/care/privacy/calls'
import { cancelDeletion } from '@/lib/care/privacy/deletion/commands'
import { seeOther } from '@/lib/doors/http/route'
import { serve } from '@/lib/doors/http/serve'
import { paths } from '@/lib/foundation/paths'

export const POST = serve(privacyCalls.keepAccount, async (viewer, call) => {
  await cancelDeletion(viewer)
  return call.isForm ? seeOther(paths.privacySettings) : undefined
})
