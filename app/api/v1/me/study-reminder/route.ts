import { paths } from '@/lib/foundation/paths'
import { notificationCalls } from '@/lib/people/notifications/calls'
import { setStudyReminder } from '@/lib/people/notifications/study-reminder/commands'
import { getStudyReminder } from '@/lib/people/notifications/study-reminder/data'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(notificationCalls.getStudyReminder, async (viewer) => ({
  when: await getStudyReminder(viewer),
}))

export const PUT = serve(notificationCalls.setStudyReminder, async (viewer, call) => {
  const { when } = await call.body()
  await setStudyReminder(viewer, when)
  return { when }
})

/** A plain form can only send POST. */
export const POST = serve(notificationCalls.setStudyReminderByForm, async (viewer, call) => {
  const { when } = await call.body()
  await setStudyReminder(viewer, when)
  return seeOther(paths.mailSettings)
})
