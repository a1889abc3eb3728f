'use client'

import { Button } from '@/components/ui/button'
import { describedBy, Field, FieldError, Textarea } from '@/components/ui/field'
import { useToast } from '@/components/ui/toast'
import { useGiveVerdict } from '@/lib/reviews/client'
import type { RubricRow } from '@/lib/roadmaps/roadmap'
import { RequestError } from '@/lib/transport'
import { OutcomeChoice } from './outcome-choice'
import { useVerdictDraft } from './use-verdict-draft'

type VerdictFormProps = { reviewId: string; iterationId: string; rubric: readonly RubricRow[] }

const overall = {
  'not-yet': 'The learner answers with a next iteration.',
  competent: 'The step becomes verified.',
  excellent: 'The step becomes verified: better than the rubric asks.',
}

/** The verdict on the newest iteration: a score for each row, words, and the outcome. */
export function VerdictForm({ reviewId, iterationId, rubric }: VerdictFormProps) {
  const { draft, change, clear } = useVerdictDraft(iterationId)
  const toast = useToast()
  const { mutate, isPending, error } = useGiveVerdict(reviewId)
  const reasons = error instanceof RequestError ? error.fields : {}
  const isAboutField = Boolean(reasons.feedback || reasons.outcome || reasons.scores)
  const { feedback, outcome, scores } = draft
  const give = () => {
    if (!outcome) return
    const given = () => {
      clear()
      toast({ message: 'The verdict is given.' })
    }
    mutate({ outcome, feedback, scores }, { onSuccess: given })
  }
  return (
    <form
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      {rubric.map((row) => (
        <OutcomeChoice
          key={row.id}
          name={`score-${row.id}`}
          legend={row.title}
          sentences={{ 'not-yet': row.notYet, competent: row.competent, excellent: row.excellent }}
          value={scores[row.id]}
          onChange={(score) => change({ scores: { ...scores, [row.id]: score } })}
        />
      ))}
      <FieldError id="verdict-scores" error={reasons.scores} />
      <Field
        id="verdict-feedback"
        label="Feedback"
        hint="What works, what to change and why. Markdown works here; it is kept in this tab as you type."
        error={reasons.feedback}
      >
        <Textarea
          {...describedBy('verdict-feedback', true, reasons.feedback)}
          required
          rows={8}
          maxLength={10_000}
          value={feedback}
          onChange={(event) => change({ feedback: event.target.value })}
        />
      </Field>
      <OutcomeChoice
        name="outcome"
        legend="Outcome"
        sentences={overall}
        value={outcome}
        onChange={(chosen) => change({ outcome: chosen })}
      />
      <FieldError id="verdict-outcome" error={reasons.outcome} />
      <FieldError id="verdict" error={error && !isAboutField ? error.message : null} />
      <Button type="submit" disabled={isPending}>
        {isPending ? 'Giving the verdict' : 'Give verdict'}
      </Button>
    </form>
  )
}
