import { noContent, route } from '@/lib/doors/http/route'
import { addMentor } from '@/lib/mentoring/cohorts/commands'
import { newMentorSchema } from '@/lib/mentoring/cohorts/schema'

export const POST = route<{ id: string }>(async (viewer, call) => {
  await addMentor(viewer, call.params.id, (await call.body(newMentorSchema)).email)
  return noContent()
})
