import { noContent, route } from '@/lib/boundary/route'
import { addMentor } from '@/lib/cohorts/commands'
import { newMentorSchema } from '@/lib/cohorts/schema'

export const POST = route<{ id: string }>(async (viewer, call) => {
  await addMentor(viewer, call.params.id, (await call.body(newMentorSchema)).email)
  return noContent()
})
