import { drawCard } from '@/components/learning/social-card/draw-card'
import { findGuidePage } from '@/lib/learning/guide/data'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { visitor } from '@/lib/platform/auth/viewer'
import { servePicture } from '@/lib/platform/http/picture'
import * as words from '@/messages/generated/app/guide'

/** Draws the social card of a page of the guide; without a slug, of the first. */
export function guideCard(slug?: string): Promise<Response> {
  return servePicture(async () => {
    const [page, roadmap] = await Promise.all([findGuidePage(visitor, slug), getFirstRoadmap(visitor)])
    if (!page) return new Response(null, { status: 404 })
    return drawCard({ title: page.title, eyebrow: words.guide(), trail: { stages: roadmap.stages.length } })
  })
}
