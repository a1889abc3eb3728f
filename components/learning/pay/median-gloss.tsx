import { Gloss } from '@/components/foundation/ui/gloss'
import * as glosses from '@/messages/generated/foundation/glosses'
import * as words from '@/messages/generated/learning/pay-figures'

/** Explanation shown after the sentence that names the median. */
export const MedianGloss = () => (
  <span className="no-print">
    <Gloss text={glosses.median()}>{words.whatIsMedian()}</Gloss>
  </span>
)
