import { levelCalls } from '@/lib/learning/levels/calls'
import { serve } from '@/lib/platform/http/serve'
import { readMoment } from './read-moment'

export const GET = serve(levelCalls.getMoment, async (viewer, call) => ({
  reached: (await readMoment(viewer, call.query())).reached,
}))
