import { noContent, route } from '@/lib/boundary/route'
import { signOutEverywhere } from '@/lib/people/commands'
import { listSessions } from '@/lib/people/data'

export const GET = route(async (viewer) => ({ sessions: await listSessions(viewer) }))

export const DELETE = route(async (viewer) => {
  await signOutEverywhere(viewer)
  return noContent()
})
