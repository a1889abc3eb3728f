import type { BarSegment } from '@/components/foundation/charts/split-bar'
import type { Tally } from '@/lib/learning/progress/completion'
import * as words from '@/messages/generated/learning/levels'

type Assured = Pick<Tally, 'verified' | 'evidenced' | 'claimed'>

/** Segments of done steps by assurance: the higher, the stronger the colour. */
export const assuranceSegments = ({ verified, evidenced, claimed }: Assured): BarSegment[] => [
  { id: 'verified', label: words.labelVerified(), value: verified, paint: { pine: 4 } },
  { id: 'evidenced', label: words.labelEvidenced(), value: evidenced, paint: { pine: 3 } },
  { id: 'claimed', label: words.labelSelfReported(), value: claimed, paint: { pine: 2 } },
]

/** The same for a public profile, in the colour of a stage or in pine. */
export const publicSegments = (tally: Assured, blaze?: number): BarSegment[] =>
  assuranceSegments(tally).map((segment) => ({
    ...segment,
    paint: blaze && 'pine' in segment.paint ? { blaze, strength: segment.paint.pine } : segment.paint,
  }))
