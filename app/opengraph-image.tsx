import { cardSize, drawCard } from '@/components/learning/social-card/draw-card'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { hasLevels } from '@/lib/learning/roadmaps/roadmap'
import { visitor } from '@/lib/platform/auth/viewer'
import { servePicture } from '@/lib/platform/http/picture'
import * as words from '@/messages/generated/app/site'

export const dynamic = 'force-dynamic'
export const alt = 'The name of this page above a trail with the painted marks of its stages'
export const size = cardSize
export const contentType = 'image/png'

/** Social card of the landing page, and of every page without its own. */
export default function card() {
  return servePicture(async () => {
    const roadmap = await getFirstRoadmap(visitor)
    return drawCard({
      title: hasLevels(roadmap) ? words.cardTitle() : words.cardTitleToFinish(),
      eyebrow: words.cardEyebrow(),
      trail: { stages: roadmap.stages.length },
    })
  })
}
