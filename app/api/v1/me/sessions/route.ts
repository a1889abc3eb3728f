import { noContent, route } from '@/lib/doors/http/route'
import { signOutEverywhere } from '@/lib/people/accounts/commands'
import { listSessions } from '@/lib/people/accounts/data'

export const GET = route(async (viewer) => ({ sessions: await listSessions(viewer) }))

export const DELETE = route(async (viewer) => {
  await signOutEverywhere(viewer)
  return noContent()
})
