import { releaseClaims } from '@/lib/mentoring/reviews/claims/departures.commands'
import { setAway } from '@/lib/people/accounts/away/commands'
import { accountCalls } from '@/lib/people/accounts/calls'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(accountCalls.setAway, async (viewer, call) =>
  setAway(viewer, await call.body(), (tx, mentorId, now) => releaseClaims(tx, { mentorId }, now)),
)
