import { Gloss } from '@/components/foundation/ui/gloss'

/** Behind the sentence that names the median. */
export const MedianGloss = () => (
  <span className="no-print">
    <Gloss term="median">What is a median?</Gloss>
  </span>
)
