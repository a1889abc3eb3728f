import { Section } from '@/components/foundation/layout/page'
import { Checklist } from '@/components/learning/workbook/checklist'
import type { Finish } from '@/components/learning/workbook/checklist-end'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { ShownRun } from '@/lib/learning/checks/shown-run'
import { listTickedItems } from '@/lib/learning/checks/ticked-items'
import { countsAsDone, getState } from '@/lib/learning/progress/completion'
import type { StepContent } from '@/lib/learning/roadmaps/roadmap'
import type { StepWork } from '@/lib/learning/workbook/data'
import * as words from '@/messages/generated/app/step'

type Props = {
  step: string
  content: StepContent
  /** Null for a visitor, who has nothing to check. */
  work: Omit<StepWork, 'links'> | null
  /** The learner's runs of the step's check. */
  runs: readonly ShownRun[]
  /** Next action after a checked list; null before onboarding and off the learner's track. */
  finish: Finish | null
}

/**
 * The checklist. On a phone a learner's comes first and a visitor's after the text; on wide screens it stays in view
 * beside it.
 */
export function StepChecklist({ step, content: { checklist }, work, runs, finish }: Props) {
  if (checklist.length === 0) return null
  const isDone = finish !== null && countsAsDone(getState(finish.initialProgress.states, finish.step.id).status)
  if (work) {
    const isFolded = isDone && checklist.every(({ id }) => work.markedItems.includes(id))
    return (
      <section
        id="checklist"
        aria-label={words.doneMeans()}
        className={isFolded ? undefined : 'max-lg:border-l-4 max-lg:border-blaze max-lg:pl-4'}
      >
        <Checklist
          step={step}
          title={words.doneMeans()}
          lead={words.doneMeansLead()}
          items={checklist}
          markedItems={work.markedItems}
          tickedItems={listTickedItems(checklist, runs)}
          finish={finish}
          isFolded={isFolded}
        />
      </section>
    )
  }
  return (
    <Section id="checklist" title={words.doneMeans()} lead={words.doneMeansLead()}>
      <ul lang={contentLang()} className="list-disc space-y-2 pl-5">
        {checklist.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Section>
  )
}
