import { cardSize, drawCard } from '@/components/learning/social-card/draw-card'
import { findRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { visitor } from '@/lib/platform/auth/viewer'
import { servePicture } from '@/lib/platform/http/picture'
import * as words from '@/messages/generated/app/roadmap'

export const dynamic = 'force-dynamic'

export const alt =
  'The name of a roadmap and how many steps and stages it has, above a trail with the painted mark of each stage'
export const size = cardSize
export const contentType = 'image/png'

type Props = { params: Promise<{ roadmap: string }> }

const listFacts = (roadmap: Roadmap): string =>
  words.cardFacts({ steps: listSteps(roadmap).length, stages: roadmap.stages.length })

export default async function card({ params }: Props) {
  const { roadmap: slug } = await params
  return servePicture(async () => {
    const roadmap = await findRoadmap(visitor, slug)
    if (!roadmap) return new Response(null, { status: 404 })
    const { title, stages } = roadmap
    return drawCard({
      title,
      eyebrow: words.cardEyebrow(),
      facts: [listFacts(roadmap)],
      trail: { stages: stages.length },
    })
  })
}
