'use client'

import { Section } from '@/components/foundation/layout/page'
import { Form } from '@/components/foundation/ui/form'
import type { RubricRow } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/mentoring/verdict'
import { FeedbackField } from './feedback-field'
import { RubricRows } from './rubric-rows'
import type { VerdictWriting } from './use-verdict-form'

type VerdictFormProps = {
  id: string
  rubric: readonly RubricRow[]
  writing: VerdictWriting
  onKeepReply: (text: string) => void
}

/** Form for the feedback and a score for each row of the rubric. The outcome is in the bar below. */
export function VerdictForm({ id, rubric, writing, onKeepReply }: VerdictFormProps) {
  const { feedback } = writing.draft.text
  return (
    <Form
      id={id}
      refused={writing.refused}
      onBlur={writing.saveNow}
      onKeyDown={writing.onKeyDown}
      onSend={() => writing.ask()}
    >
      {rubric.length > 0 ? (
        <Section title={words.rubric()}>
          <RubricRows rubric={rubric} writing={writing} />
        </Section>
      ) : null}
      <div className="border-t border-rule pt-4">
        <FeedbackField
          value={feedback}
          error={writing.reasons.feedback}
          onChange={(text) => writing.change({ feedback: text })}
          onKeep={onKeepReply}
        />
      </div>
    </Form>
  )
}
