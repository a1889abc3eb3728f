import { cardSize, drawCard } from '@/components/social-card/draw-card'
import { visitor } from '@/lib/auth/viewer'
import { findRoadmap } from '@/lib/roadmaps/data'
import { stepsOf } from '@/lib/roadmaps/roadmap'

export const dynamic = 'force-dynamic'
export const alt = 'The name of this page above a trail with the painted marks of its stages'
export const size = cardSize
export const contentType = 'image/png'

export default async function card({ params }: { params: Promise<{ roadmap: string }> }) {
  const roadmap = await findRoadmap(visitor, (await params).roadmap)
  if (!roadmap) return new Response(null, { status: 404 })
  return drawCard({
    title: roadmap.title,
    eyebrow: 'Roadmap',
    facts: `${stepsOf(roadmap).length} steps in ${roadmap.stages.length} stages`,
    trail: { stages: roadmap.stages.length },
  })
}
