import { classNames } from '@/components/foundation/ui/class-names'
import type { Verdict } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/attempts'
import { OutcomeBadge } from '../review-badge'
import { outcomeWords } from '../review-words'

type ScoresProps = Pick<Verdict, 'scores'>

/** Score of each row of the rubric, with the rubric's description of it. */
export function Scores({ scores }: ScoresProps) {
  if (scores.length === 0) return null
  return (
    <ul className="mt-4 space-y-3">
      {scores.map(({ rowId, title, score, sentence }) => (
        <li key={rowId} className="text-sm">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{title}</span>
            <OutcomeBadge outcome={score} />
          </p>
          <p className="mt-0.5 max-w-prose text-muted">{sentence}</p>
        </li>
      ))}
    </ul>
  )
}

/** Short form of the scores: a line for each row, which unfolds to the rubric's description. */
export function ScoreLines({ scores }: ScoresProps) {
  if (scores.length === 0) return null
  return (
    <ul aria-label={words.scores()} className="mt-4 divide-y divide-rule border-y border-rule text-sm">
      {scores.map(({ rowId, title, score, sentence }) => (
        <li key={rowId}>
          <details data-print>
            <summary className="flex min-h-11 items-center py-2">
              <span className="mr-4 min-w-0 flex-1">{title}</span>
              <span className={classNames('font-medium', score === 'not-yet' ? 'text-ember' : 'text-pine')}>
                {outcomeWords[score]()}
              </span>
            </summary>
            <p className="max-w-prose pb-3 pl-[21px] text-muted">{sentence}</p>
          </details>
        </li>
      ))}
    </ul>
  )
}
