import { formatList } from '@/lib/foundation/messages/format'
import type { PlacementStep } from '@/lib/learning/placement/candidates'
import * as words from '@/messages/generated/learning/placement'

/** More names than these are not read within the life of a message; the list of what was chosen has them all. */
const MOST_NAMED = 3

/** What came along with a step that was chosen by hand. */
export function alsoPickedInWords(also: readonly Pick<PlacementStep, 'title'>[]): string {
  const count = also.length
  if (count > MOST_NAMED) return words.alsoPickedMany({ count })
  return words.alsoPicked({ count, steps: formatList(also.map(({ title }) => title)) })
}
