import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import type { RubricRow } from '@/lib/learning/roadmaps/roadmap'
import { outcomes } from '@/lib/mentoring/reviews/outcome'
import type { VisibleDraft } from '../draft/draft-text'
import { outcomeWords, verdictWords } from '../review-words'
import type { VerdictWriting } from './use-verdict-writing'

type VerdictQuestionProps = { writing: VerdictWriting; rubric: readonly RubricRow[] }

/** Asks once more before a verdict is given, since nobody can take it back. */
export function VerdictQuestion({ writing, rubric }: VerdictQuestionProps) {
  const { text } = writing.draft
  return (
    <Dialog title="Give this verdict?" isOpen={writing.isAsking} onClose={writing.goOnWriting}>
      {text.outcome ? <p className="font-semibold">{verdictWords[text.outcome]}</p> : null}
      {rubric.length > 0 ? <p className="mt-1 text-muted">Rubric: {scoresInWords(text, rubric)}.</p> : null}
      <p className="mt-1 text-muted">The learner sees it at once. You can’t change it later.</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button disabled={writing.isPending} onClick={writing.give}>
          {writing.isPending ? 'Giving it' : 'Give it'}
        </Button>
        <Button look="secondary" onClick={writing.goOnWriting}>
          Keep writing
        </Button>
      </div>
    </Dialog>
  )
}

/** "2 competent, 1 not yet" */
function scoresInWords({ scores }: VisibleDraft, rubric: readonly { readonly id: string }[]): string {
  const counted = [...outcomes].reverse().flatMap((outcome) => {
    const count = rubric.filter(({ id }) => scores[id] === outcome).length
    return count > 0 ? [`${count} ${outcomeWords[outcome].toLowerCase()}`] : []
  })
  return counted.join(', ')
}
