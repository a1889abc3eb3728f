import { noContent, route, seeOther } from '@/lib/boundary/route'
import { paths } from '@/lib/paths'
import { cancelDeletion } from '@/lib/privacy/deletion/commands'

export const POST = route(async (viewer, call) => {
  await cancelDeletion(viewer)
  return call.isForm ? seeOther(paths.privacySettings) : noContent()
})
