import { cardSize } from '@/components/learning/social-card/draw-card'
import { guideCard } from './_components/guide-card'

export const dynamic = 'force-dynamic'
export const alt = 'The name of this page above a trail with the painted marks of its stages'
export const size = cardSize
export const contentType = 'image/png'

export default function card() {
  return guideCard()
}
