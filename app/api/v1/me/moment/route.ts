import { serve } from '@/lib/doors/http/serve'
import { levelCalls } from '@/lib/learning/levels/calls'
import { readMoment } from './read-moment'

export const GET = serve(levelCalls.getMoment, async (viewer, call) => ({
  reached: (await readMoment(viewer, call.query())).reached,
}))
