import { Section } from '@/components/foundation/layout/page'
import { RubricTable } from '@/components/learning/roadmaps/step/rubric-table'
import { SelfCheckList } from '@/components/learning/roadmaps/step/self-check'
import { ConfidenceChoice } from '@/components/learning/workbook/confidence-choice'
import type { StepContent } from '@/lib/learning/roadmaps/roadmap'
import type { StepWork } from '@/lib/learning/workbook/data'
import * as words from '@/messages/generated/app/step'

type Props = {
  stepSlug: string
  content: StepContent
  work: Omit<StepWork, 'links'> | null
  /** Approved work has its scores in the review, so the rubric is folded. */
  isApproved: boolean
}

/** Lets readers check whether they have learnt enough. */
export function StepPractice({ stepSlug, content, work, isApproved }: Props) {
  // Confidence is only meaningful before a mentor's verdict.
  const asksConfidence = work !== null && (work.confidence !== null || !isApproved)
  const asksQuestions = content.selfChecks.length > 0
  return (
    <>
      {asksQuestions || asksConfidence ? (
        <Section
          id="check-yourself"
          title={words.checkYourself()}
          lead={asksQuestions ? words.answerFirst() : undefined}
        >
          {asksQuestions ? <SelfCheckList questions={content.selfChecks} /> : null}
          {asksConfidence ? <ConfidenceChoice step={stepSlug} confidence={work.confidence} /> : null}
        </Section>
      ) : null}
      {content.rubric.length === 0 ? null : isApproved ? (
        <details id="rubric" className="mt-3">
          <summary className="min-h-11 py-2.5">
            <h2 className="inline text-base">{words.reviewerLooksAt()}</h2>
          </summary>
          <div className="pb-4">
            <RubricTable rubric={content.rubric} />
          </div>
        </details>
      ) : (
        <Section id="rubric" title={words.reviewerLooksAt()}>
          <RubricTable rubric={content.rubric} />
        </Section>
      )}
    </>
  )
}
