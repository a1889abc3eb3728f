import { cookies, headers } from 'next/headers'
import { type RoadmapView, VIEW_COOKIE, viewFor } from '@/lib/learning/roadmaps/map-view'

/** The face of the roadmap to show, from the address, the cookie and what the browser says it is. */
export async function askedView(query: { view?: unknown; stage?: unknown }): Promise<RoadmapView> {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  return viewFor({
    asked: query.stage ? 'map' : query.view,
    remembered: jar.get(VIEW_COOKIE)?.value,
    userAgent: sent.get('user-agent'),
  })
}
