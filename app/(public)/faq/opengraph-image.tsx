import { cardSize, drawCard } from '@/components/learning/social-card/draw-card'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { visitor } from '@/lib/platform/auth/viewer'
import { servePicture } from '@/lib/platform/http/picture'
import * as words from '@/messages/generated/app/guide'

export const dynamic = 'force-dynamic'
export const alt = 'The name of this page above a trail with the painted marks of its stages'
export const size = cardSize
export const contentType = 'image/png'

export default function card() {
  return servePicture(async () => {
    const { stages } = await getFirstRoadmap(visitor)
    return drawCard({ title: words.faqTitle(), eyebrow: words.faqName(), trail: { stages: stages.length } })
  })
}
