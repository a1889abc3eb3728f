import { cancelDeletion } from '@/lib/care/privacy/deletion/commands'
import { noContent, route, seeOther } from '@/lib/doors/http/route'
import { paths } from '@/lib/foundation/paths'

export const POST = route(async (viewer, call) => {
  await cancelDeletion(viewer)
  return call.isForm ? seeOther(paths.privacySettings) : noContent()
})
