'use client'

import { type CSSProperties, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { ProgressBar } from '@/components/foundation/ui/progress-bar'
import { Rich } from '@/components/foundation/ui/rich'
import { useNearViewport } from '@/components/foundation/ui/use-near-viewport'
import type { StatusChoice } from '@/lib/learning/progress/choice'
import type { TickRequest } from '@/lib/learning/progress/client'
import { countsAsDone, getState, type Progress } from '@/lib/learning/progress/completion'
import { countStage } from '@/lib/learning/progress/stage-count'
import type { ListedStep, Stage } from '@/lib/learning/roadmaps/roadmap'
import { type ChecklistProgressByStep, checkedInWords } from '@/lib/learning/workbook/checklist-progress'
import * as words from '@/messages/generated/learning/step-list'
import styles from './list.module.css'
import { StageHeading } from './stage-heading'
import { StepRow } from './step-row'

type CountedStage = { readonly slug: string; readonly all: readonly ListedStep[] }

type Props = {
  roadmapSlug: string
  /** The stage with the steps that the list shows. */
  stage: Stage<ListedStep> & { readonly position: number; readonly all: readonly ListedStep[] }
  /** Dates of all stages for the learner's cohort, in words, by slug. */
  stageDates: Readonly<Record<string, string>>
  /** The roadmap has levels, and each stage shows how far the first one is. */
  leadsToLevels: boolean
  progress: Progress
  unsaved: ReadonlyMap<string, TickRequest>
  checks: ChecklistProgressByStep
  /** First of the shown stages. */
  isFirst: boolean
  /** The list is unfiltered: on a phone, done steps may be folded. */
  canFold: boolean
  onSet: (step: ListedStep, choice: StatusChoice) => void
  /** Set while selecting several steps. */
  selecting?: Selecting
}

type Selecting = {
  readonly ids: ReadonlySet<string>
  readonly choose: (stepId: string, isRange: boolean) => void
  readonly chooseAll: (stepIds: readonly string[]) => void
}

/**
 * One stage of the list, with its progress. Its status menus, which only scripts can use, are rendered once it is near
 * the viewport, the first stage's with the page: all menus of a long list would block a phone for a quarter of a
 * second.
 */
export function ListStage(props: Props) {
  const {
    roadmapSlug,
    stage,
    leadsToLevels,
    progress,
    unsaved,
    checks,
    stageDates,
    isFirst,
    canFold,
    onSet,
    selecting,
  } = props
  const [section, isNear] = useNearViewport<HTMLElement>(isFirst)
  const { isToJunior, done, total } = countStage(progress.totals, stage.slug, leadsToLevels)
  const finished = useFinished(stage, progress)
  const folded = canFold && !selecting && isWorthFolding(finished.size, stage.steps.length) ? finished : none
  return (
    <section
      ref={section}
      id={stage.slug}
      aria-label={stage.title}
      data-blaze={stage.position + 1}
      className={styles.stage}
      style={
        {
          '--rows': stage.steps.length,
          '--half': Math.ceil(stage.steps.length / 2),
          '--finished': folded.size || undefined,
        } as CSSProperties
      }
    >
      <StageHeading
        title={stage.title}
        summary={stage.summary}
        position={stage.position}
        dates={stageDates[stage.slug]}
        isLowOnPhone
      >
        <span>
          <Rich
            text={words.coreDone({
              ...{ isToJunior, done, total },
              wide: (text) => <span className="max-sm:hidden">{text}</span>,
              count: (text) => <span data-testid={`total-${stage.slug}`}>{text}</span>,
            })}
          />
        </span>
      </StageHeading>
      <ProgressBar label={words.stageProgress({ stage: stage.title })} value={done} max={total} />
      {selecting ? (
        <ChooseStage title={stage.title} free={listEditableSteps(stage.steps, progress)} {...selecting} />
      ) : null}
      {folded.size > 0 ? <ShowFinished stageSlug={stage.slug} count={folded.size} /> : null}
      <ul className={styles.rows}>
        {stage.steps.map((step) => (
          <StepRow
            key={step.id}
            roadmapSlug={roadmapSlug}
            step={step}
            state={getState(progress.states, step.id)}
            unsaved={unsaved.get(step.id)}
            checked={checkedInWords(checks[step.id])}
            isChoosable={isNear}
            onSet={onSet}
            isChosen={selecting?.ids.has(step.id)}
            onChoose={selecting?.choose}
            isFinished={folded.has(step.id)}
            isLater={isToJunior && !(step.isCore && step.level === 'junior')}
          />
        ))}
      </ul>
    </section>
  )
}

const none: ReadonlySet<string> = new Set()

/** Whether to fold done rows: not a few, and not when all rows of the stage are done. */
const isWorthFolding = (finished: number, rows: number) => finished >= 3 && finished < rows

/** Returns the steps that were done on first render and still are: newly ticked ones stay in place. */
function useFinished({ all }: CountedStage, { states }: Progress): ReadonlySet<string> {
  const isDone = ({ id }: ListedStep) => countsAsDone(getState(states, id).status)
  const [atFirst] = useState(() => new Set(all.filter(isDone).map(({ id }) => id)))
  return new Set(all.filter((step) => atFirst.has(step.id) && isDone(step)).map(({ id }) => id))
}

/** Stages whose done rows are shown, until the tab is closed: Back from a step restores the list as it was. */
const unfolded = new Set<string>()

/** Shows the folded rows on a phone. A checkbox and CSS: it works without a script. */
function ShowFinished({ stageSlug, count }: { stageSlug: string; count: number }) {
  const [isShown, setShown] = useState(() => unfolded.has(stageSlug))
  const toggle = (shows: boolean) => {
    if (shows) unfolded.add(stageSlug)
    else unfolded.delete(stageSlug)
    setShown(shows)
  }
  return (
    <label className={styles.finished}>
      <input type="checkbox" checked={isShown} onChange={({ target }) => toggle(target.checked)} />
      <span>
        <Rich text={words.showFinished({ count, verb: (text) => <span className="sr-only">{text}</span> })} />
      </span>
    </label>
  )
}

type ChooseStageProps = Pick<Selecting, 'ids' | 'chooseAll'> & { title: string; free: readonly string[] }

/** Chooses all steps of a stage, or none. */
function ChooseStage({ title, free, ids, chooseAll }: ChooseStageProps) {
  const isFull = free.every((id) => ids.has(id))
  return (
    <Button look="quiet" className="mt-1 -ml-2" onClick={() => chooseAll(free)}>
      {(isFull ? words.chooseNone : words.chooseAll)({ stage: title })}
    </Button>
  )
}

/** Returns the ids of steps that the learner may change: all but waived ones. */
export const listEditableSteps = (steps: readonly ListedStep[], progress: Progress): readonly string[] =>
  steps.filter(({ id }) => getState(progress.states, id).status !== 'waived').map(({ id }) => id)
