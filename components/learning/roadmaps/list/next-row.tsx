'use client'

import { Link } from '@/components/foundation/ui/link'
import { stepFacts } from '@/components/learning/progress/step-words'
import { FormTick } from '@/components/learning/progress/tick-button'
import { callPaths, fillPath } from '@/lib/foundation/call-paths'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import type { StatusChoice } from '@/lib/learning/progress/choice'
import { type TickRequest, withPendingTick } from '@/lib/learning/progress/client'
import { getState, type Progress } from '@/lib/learning/progress/completion'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import { type CountedStep, type ListedStep, listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { type ChecklistProgressByStep, checkedInWords } from '@/lib/learning/workbook/checklist-progress'
import * as words from '@/messages/generated/learning/step-list'
import styles from './above-list.module.css'
import { TICKS_FORM } from './step-row'

type Props = {
  roadmap: Roadmap<ListedStep & CountedStep>
  /** The saved progress: a step ticked here is painted first, and is replaced once it is saved. */
  progress: Pick<Progress, 'track' | 'states'>
  unsaved: ReadonlyMap<string, TickRequest>
  checks: ChecklistProgressByStep
  /** The steps that the list below shows. */
  shown: readonly ListedStep[]
  onSet: (step: ListedStep, choice: StatusChoice) => void
}

/** Row above the list with the learner's next step, to tick, to read or to find in the list. */
export function NextRow({ roadmap, progress: { track, states }, unsaved, checks, shown, onSet }: Props) {
  const next = chooseNextStep(roadmap, track, states)?.step
  // The step object of the list itself: the next step is computed on a copy.
  const step = listSteps(roadmap).find(({ id }) => id === next?.id)
  if (!step) return null
  const checked = checkedInWords(checks[step.id])
  const { status } = withPendingTick(getState(states, step.id), unsaved.get(step.id))
  const stage = roadmap.stages.findIndex(({ steps }) => steps.includes(step))
  return (
    <div data-blaze={(stage % 9) + 1} className={`no-print ${styles.next}`}>
      <FormTick
        form={TICKS_FORM}
        action={fillPath(callPaths.tick, { step: step.slug }, { roadmap: roadmap.slug })}
        title={words.nextStep({ step: step.title })}
        status={status}
        isUnsaved={unsaved.has(step.id)}
        onTick={(choice) => onSet(step, choice)}
      />
      <p>
        <span>
          {[words.next(), stepFacts(step), checked && words.checked({ count: checked })].filter(Boolean).join(' · ')}
        </span>
        <Link href={paths.step(roadmap.slug, step.slug)} lang={contentLang()}>
          {step.title}
        </Link>
      </p>
      {shown.includes(step) ? <a href={`#${step.slug}`}>{words.showInList()}</a> : null}
      <Link href={paths.step(roadmap.slug, step.slug)}>
        {getState(states, step.id).status === 'learning' || checked ? words.continueStep() : words.start()}
      </Link>
    </div>
  )
}
