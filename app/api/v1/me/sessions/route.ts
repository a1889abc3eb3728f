import { accountCalls } from '@/lib/people/accounts/calls'
import { signOutEverywhere } from '@/lib/people/accounts/commands'
import { listSessions } from '@/lib/people/accounts/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(accountCalls.listSessions, async (viewer) => ({ sessions: await listSessions(viewer) }))

export const DELETE = serve(accountCalls.signOutEverywhere, async (viewer) => signOutEverywhere(viewer))
