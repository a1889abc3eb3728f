import { classNames } from '@/components/foundation/ui/class-names'
import type { Score, Verdict } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/attempts'
import { OutcomeBadge } from '../review-badge'
import { outcomeWords } from '../review-words'

type ScoresProps = Pick<Verdict, 'scores' | 'mentorName'>

/** Score of each row of the rubric, with the rubric's description of it. */
export function Scores({ scores, mentorName }: ScoresProps) {
  if (scores.length === 0) return null
  return (
    <ul className="mt-4 space-y-3">
      {scores.map(({ rowId, title, score, sentence, ...checked }) => (
        <li key={rowId} className="text-sm">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{title}</span>
            <OutcomeBadge outcome={score} />
          </p>
          <p className="mt-0.5 max-w-prose text-muted">{sentence}</p>
          <Overruled {...checked} mentorName={mentorName} className="mt-1" />
        </li>
      ))}
    </ul>
  )
}

/** Short form of the scores: a line for each row, which unfolds to the rubric's description. */
export function ScoreLines({ scores, mentorName }: ScoresProps) {
  if (scores.length === 0) return null
  return (
    <ul aria-label={words.scores()} className="mt-4 divide-y divide-rule border-y border-rule text-sm">
      {scores.map(({ rowId, title, score, sentence, ...checked }) => (
        <li key={rowId}>
          <details data-print open={checked.reason !== ''}>
            <summary className="flex min-h-11 items-center py-2">
              <span className="mr-4 min-w-0 flex-1">{title}</span>
              <span className={classNames('font-medium', score === 'not-yet' ? 'text-ember' : 'text-pine')}>
                {outcomeWords[score]()}
              </span>
            </summary>
            <p className="max-w-prose pb-3 pl-[21px] text-muted">{sentence}</p>
            <Overruled {...checked} mentorName={mentorName} className="mb-3 ml-[21px]" />
          </details>
        </li>
      ))}
    </ul>
  )
}

type OverruledProps = Pick<Score, 'suggested' | 'reason'> & { mentorName: string; className: string }

/** The mentor's reason for a score that differs from what the checks suggested. */
function Overruled({ suggested, reason, mentorName: mentor, className }: OverruledProps) {
  if (!suggested || !reason) return null
  return (
    <p className={classNames(className, 'max-w-prose border-l-2 border-ember pl-3 break-words whitespace-pre-line')}>
      {words.suggestedOtherwise({ score: suggested === 'not-yet' ? 'other' : suggested, mentor, reason })}
    </p>
  )
}
