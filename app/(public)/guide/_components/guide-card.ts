import { drawCard } from '@/components/social-card/draw-card'
import { visitor } from '@/lib/auth/viewer'
import { picture } from '@/lib/boundary/picture'
import { findGuidePage } from '@/lib/guide/data'
import { getRoadmap } from '@/lib/roadmaps/data'

/** The picture beside a link to a page of the guide; without a slug to the first. */
export function guideCard(slug?: string): Promise<Response> {
  return picture(async () => {
    const [page, roadmap] = await Promise.all([findGuidePage(visitor, slug), getRoadmap(visitor)])
    if (!page) return new Response(null, { status: 404 })
    return drawCard({ title: page.title, eyebrow: 'Guide', trail: { stages: roadmap.stages.length } })
  })
}
