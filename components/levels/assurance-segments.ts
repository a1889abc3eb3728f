import type { BarSegment } from '@/components/charts/split-bar'
import type { Tally } from '@/lib/progress/completion'

/** Done steps by how sure we are of them: the surer, the stronger. */
export const assuranceSegments = ({ verified, evidenced, claimed }: Tally): BarSegment[] => [
  { id: 'verified', label: 'verified', value: verified, paint: { pine: 4 } },
  { id: 'evidenced', label: 'evidenced', value: evidenced, paint: { pine: 3 } },
  { id: 'claimed', label: 'on your word', value: claimed, paint: { pine: 2 } },
]
