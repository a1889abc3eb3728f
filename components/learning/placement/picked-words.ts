import { formatList } from '@/lib/foundation/messages/format'
import type { PlacementStep } from '@/lib/learning/placement/candidates'
import * as words from '@/messages/generated/learning/placement'

/** Names in a message, at most: more are not read before it disappears; the list of chosen steps has them all. */
const MOST_NAMED = 3

/** Names the prerequisites added with a step that was chosen by hand. */
export function alsoPickedInWords(also: readonly Pick<PlacementStep, 'title'>[]): string {
  const count = also.length
  if (count > MOST_NAMED) return words.alsoPickedMany({ count })
  return words.alsoPicked({ count, steps: formatList(also.map(({ title }) => title)) })
}
