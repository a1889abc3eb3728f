import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { formatList } from '@/lib/foundation/messages/format'
import type { RubricRow } from '@/lib/learning/roadmaps/roadmap'
import type { DraftContent } from '@/lib/mentoring/reviews/drafts/draft-content'
import { type Outcome, outcomes } from '@/lib/mentoring/reviews/verdicts/outcome'
import * as words from '@/messages/generated/mentoring/verdict'
import { verdictWords } from '../review-words'
import { contradictionInWords } from './contradiction'
import type { VerdictWriting } from './use-verdict-form'

type VerdictQuestionProps = { writing: VerdictWriting; rubric: readonly RubricRow[] }

/** Dialog that confirms a verdict before it is given, because it is final. */
export function VerdictQuestion({ writing, rubric }: VerdictQuestionProps) {
  const { text } = writing
  const contradiction = contradictionInWords(text, rubric)
  return (
    <Dialog
      title={words.confirmTitle()}
      description={
        <>
          {text.outcome ? <p className="font-semibold text-ink">{verdictWords[text.outcome]()}</p> : null}
          {rubric.length > 0 ? <p>{words.scores({ scores: scoresInWords(text, rubric) })}</p> : null}
          {contradiction ? <p className="font-semibold text-ember">{contradiction}</p> : null}
          <p>{words.confirmHint()}</p>
        </>
      }
      isOpen={writing.isAsking}
      onClose={writing.goOnWriting}
    >
      <div className="flex flex-wrap gap-3">
        <Button isPending={writing.isPending} onClick={writing.give}>
          {writing.isPending ? words.giving() : words.confirm()}
        </Button>
        <Button look="secondary" onClick={writing.goOnWriting}>
          {words.goOnWriting()}
        </Button>
      </div>
    </Dialog>
  )
}

const countWords: Record<Outcome, (values: { count: number }) => string> = {
  'not-yet': words.scoredNotYet,
  competent: words.scoredCompetent,
  excellent: words.scoredExcellent,
}

/** "2 competent and 1 not yet" */
function scoresInWords({ scores }: DraftContent, rubric: readonly { readonly id: string }[]): string {
  const counted = [...outcomes].reverse().flatMap((outcome) => {
    const count = rubric.filter(({ id }) => scores[id] === outcome).length
    return count > 0 ? [countWords[outcome]({ count })] : []
  })
  return formatList(counted)
}
