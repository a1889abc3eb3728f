import { drawIcon } from '@/components/learning/social-card/draw-icon'

export const size = { width: 180, height: 180 }
export const contentType = 'image/png'

export default function icon() {
  return drawIcon(size.width)
}
