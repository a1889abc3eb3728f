import { requireAdmin } from '@/lib/people/accounts/managed-person.commands'
import { serve } from '@/lib/platform/http/serve'
import { instanceCalls } from '@/lib/platform/instance/calls'
import { saveInstance } from '@/lib/platform/instance/commands'
import { getInstanceSettings } from '@/lib/platform/instance/data'
import { toInstanceAnswer } from '@/lib/platform/instance/instance-answer'

export const GET = serve(instanceCalls.getInstance, (viewer) => getInstanceSettings(viewer))

export const PUT = serve(instanceCalls.saveInstance, async (viewer, call) =>
  toInstanceAnswer(await saveInstance(viewer, await call.body(), requireAdmin)),
)
