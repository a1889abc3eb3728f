import { stepFacts } from '@/components/learning/progress/step-words'
import { cardSize, drawCard } from '@/components/learning/social-card/draw-card'
import { findRoadmap } from '@/lib/learning/roadmaps/data'
import { findStep } from '@/lib/learning/roadmaps/roadmap'
import { visitor } from '@/lib/platform/auth/viewer'
import { servePicture } from '@/lib/platform/http/picture'

export const dynamic = 'force-dynamic'
export const alt = 'The name of this page above a trail with the painted marks of its stages'
export const size = cardSize
export const contentType = 'image/png'

export default async function card({ params }: { params: Promise<{ roadmap: string; step: string }> }) {
  const { roadmap: roadmapSlug, step: slug } = await params
  return servePicture(async () => {
    const roadmap = await findRoadmap(visitor, roadmapSlug)
    const step = roadmap && findStep(roadmap, slug)
    if (!step) return new Response(null, { status: 404 })
    const here = roadmap.stages.findIndex((stage) => stage.slug === step.stageSlug)
    return drawCard({
      title: step.title,
      eyebrow: `${roadmap.title}: ${roadmap.stages[here]?.title}`,
      facts: [stepFacts(step)],
      trail: { stages: roadmap.stages.length, here },
    })
  })
}
