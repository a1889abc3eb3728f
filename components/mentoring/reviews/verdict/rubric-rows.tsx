import { FieldErrorLine } from '@/components/foundation/ui/field'
import type { RubricRow } from '@/lib/learning/roadmaps/roadmap'
import { ReasonField } from './reason-field'
import { RubricRowChoice } from './rubric-row-choice'
import { isOverruled } from './suggested-scores'
import type { VerdictWriting } from './use-verdict-form'

type RubricRowsProps = { rubric: readonly RubricRow[]; writing: VerdictWriting }

/** Rows of the rubric, each with its score, and a reason where that differs from what the checks suggest. */
export function RubricRows({ rubric, writing }: RubricRowsProps) {
  const { draft, text, suggestions, reasons: refusals, change } = writing
  const { scores, reasons } = draft.text
  const isUnexplained = ({ id }: RubricRow) => isOverruled(text, suggestions, id) && !reasons[id]?.trim()
  const unexplained = refusals.reasons ? rubric.find(isUnexplained) : undefined
  return (
    <>
      {rubric.map((row) => (
        <div key={row.id} className="border-t border-rule">
          <RubricRowChoice
            row={row}
            value={text.scores[row.id]}
            suggestion={suggestions.find(({ rowId }) => rowId === row.id) ?? null}
            isSuggested={scores[row.id] === undefined}
            isRefused={refusals.scores !== undefined && text.scores[row.id] === undefined}
            onChange={(score) => change({ scores: { ...scores, [row.id]: score } })}
          />
          {isOverruled(text, suggestions, row.id) ? (
            <ReasonField
              rowId={row.id}
              value={reasons[row.id] ?? ''}
              error={row.id === unexplained?.id ? (refusals.reasons ?? null) : null}
              onChange={(reason) => change({ reasons: { ...reasons, [row.id]: reason } })}
            />
          ) : null}
        </div>
      ))}
      <FieldErrorLine id="verdict-scores" error={refusals.scores} />
      {/* A run has just arrived, and the page does not have it yet. */}
      <FieldErrorLine id="verdict-reasons" error={unexplained ? null : refusals.reasons} />
    </>
  )
}
