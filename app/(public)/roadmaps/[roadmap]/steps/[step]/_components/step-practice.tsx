import { Section } from '@/components/foundation/layout/page'
import { ResourceList } from '@/components/learning/roadmaps/resource-list'
import { RubricTable } from '@/components/learning/roadmaps/rubric-table'
import { SelfCheckList } from '@/components/learning/roadmaps/self-check'
import { Checklist } from '@/components/learning/workbook/checklist'
import type { Finish } from '@/components/learning/workbook/checklist-end'
import { ConfidenceChoice } from '@/components/learning/workbook/confidence-choice'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { StepContent } from '@/lib/learning/roadmaps/roadmap'
import type { StepWork } from '@/lib/learning/workbook/data'
import * as words from '@/messages/generated/app/step'

type Props = {
  stepSlug: string
  content: StepContent
  work: StepWork | null
  /** How a checked list leads on; null before onboarding and off the learner's track. */
  finish: Finish | null
  /** Work that was approved has its scores in the review: what each means is folded away. */
  isApproved: boolean
}

/** What to do, what to read, and how to know that it is enough. */
export function StepPractice({ stepSlug, content, work, finish, isApproved }: Props) {
  return (
    <div className="mt-12">
      <Section id="checklist" title={words.doneMeans()} lead={words.doneMeansLead()}>
        {work ? (
          <Checklist items={content.checklist} markedItems={work.markedItems} finish={finish} />
        ) : (
          <ul lang={contentLang()} className="list-disc space-y-2 pl-5">
            {content.checklist.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.resources()} lead={words.resourcesLead()}>
        <ResourceList resources={[...content.resources, ...(content.flavour?.resources ?? [])]} />
      </Section>
      <Section title={words.checkYourself()} lead={words.answerFirst()}>
        <SelfCheckList questions={content.selfChecks} />
        {work ? <ConfidenceChoice step={stepSlug} confidence={work.confidence} /> : null}
      </Section>
      {content.rubric.length > 0 ? (
        <Section title={words.reviewerLooksAt()}>
          {isApproved ? (
            <details>
              <summary className="w-fit py-3 text-sm text-muted hover:text-ink">{words.scoreMeanings()}</summary>
              <RubricTable rubric={content.rubric} />
            </details>
          ) : (
            <RubricTable rubric={content.rubric} />
          )}
        </Section>
      ) : null}
    </div>
  )
}
