import { noContent, route } from '@/lib/boundary/route'
import { setMentor } from '@/lib/people/commands'
import { rolesSchema } from '@/lib/people/schema'

export const PUT = route<{ id: string }>(async (viewer, call) => {
  const { isMentor } = await call.body(rolesSchema)
  await setMentor(viewer, call.params.id, isMentor)
  return noContent()
})
