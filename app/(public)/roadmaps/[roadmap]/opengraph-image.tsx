import { cardSize, drawCard } from '@/components/social-card/draw-card'
import { visitor } from '@/lib/auth/viewer'
import { picture } from '@/lib/boundary/picture'
import { findRoadmap } from '@/lib/roadmaps/data'
import { type Roadmap, stepsOf } from '@/lib/roadmaps/roadmap'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ roadmap: string }> }

const factsOf = (roadmap: Roadmap): string => `${stepsOf(roadmap).length} steps in ${roadmap.stages.length} stages`

/** One picture, with its words for who does not see it. */
export async function generateImageMetadata({ params }: Props) {
  const roadmap = await findRoadmap(visitor, (await params).roadmap)
  const alt = roadmap ? `${roadmap.title}: ${factsOf(roadmap)}, as painted marks on one trail` : ''
  return [{ id: 'card', alt, size: cardSize, contentType: 'image/png' }]
}

export default async function card({ params }: Props) {
  const { roadmap: slug } = await params
  return picture(async () => {
    const roadmap = await findRoadmap(visitor, slug)
    if (!roadmap) return new Response(null, { status: 404 })
    const { title, stages } = roadmap
    return drawCard({ title, eyebrow: 'Roadmap', facts: [factsOf(roadmap)], trail: { stages: stages.length } })
  })
}
