import type { ReactNode } from 'react'
import { Link } from '@/components/foundation/ui/link'
import { markdownList } from '@/components/foundation/ui/markdown'
import { type PageQuery, toPageHref } from '@/lib/foundation/values/page-query'
import type { Iteration } from '@/lib/mentoring/reviews/review'
import { findNewestJudged, toExcerpt } from '@/lib/mentoring/reviews/verdicts/feedback-excerpt'
import * as words from '@/messages/generated/mentoring/attempts'

/** Maximum size of the formatted feedback on a page. */
const MOST_BYTES = 48_000

/**
 * Formats the feedback of each attempt: the newest whole, the others as an excerpt with a link to the page that begins
 * with that attempt.
 * @param section id of the section that has the attempts
 */
export function formatFeedback(iterations: readonly Iteration[], place: PageQuery, section: string): ReactNode[] {
  const newest = findNewestJudged(iterations)
  const texts = iterations.map((iteration) => {
    const text = iteration.verdict?.feedback ?? ''
    const excerpt = iteration === newest ? null : toExcerpt(text)
    return { text: excerpt ?? text, isCut: excerpt !== null }
  })
  const formatted = markdownList(
    texts.map(({ text }) => text),
    MOST_BYTES,
  )
  return iterations.map(({ id, number }, index) => (
    <div key={id}>
      {formatted[index]}
      {texts[index]?.isCut ? (
        <Link
          href={toPageHref(place, { attemptsBefore: number + 1 }, section)}
          className="inline-flex min-h-11 min-w-11 items-center text-sm text-pine underline underline-offset-4"
        >
          {words.wholeFeedback()}
        </Link>
      ) : null}
    </div>
  ))
}
