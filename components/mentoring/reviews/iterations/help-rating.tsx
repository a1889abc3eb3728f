'use client'

import { classNames } from '@/components/foundation/ui/class-names'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useRateHelp } from '@/lib/mentoring/reviews/client'
import type { HelpValue } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/attempts'
import { helpWords } from '../review-words'

const values: readonly HelpValue[] = [1, 2, 3, 4]

type HelpRatingProps = { reviewId: string; verdictId: string; rating: HelpValue | null }

/**
 * Rating of how much a verdict helped, by one click; another changes it. The fold around it shows the question or the
 * answer.
 */
export function HelpRating({ reviewId, verdictId, rating }: HelpRatingProps) {
  const { rate, isPending, error, saved, shown } = useRateHelp(reviewId, verdictId, rating)
  return (
    <fieldset>
      <legend className="sr-only">{words.help()}</legend>
      <div className="flex flex-wrap gap-2">
        {values.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === shown}
            className={classNames(
              'min-h-11 rounded border px-3 text-sm',
              value === shown ? 'border-pine bg-pine/12 font-semibold' : 'border-edge hover:bg-sunk',
            )}
            onClick={() => rate({ verdict: verdictId, value })}
          >
            {helpWords[value]()}
          </button>
        ))}
      </div>
      <p role="status" className="mt-1 text-sm text-muted">
        {!isPending && saved ? words.helpThanks() : null}
      </p>
      <ErrorLine error={error?.message} />
    </fieldset>
  )
}
