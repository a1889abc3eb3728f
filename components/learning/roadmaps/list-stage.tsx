'use client'

import { type CSSProperties, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { ProgressBar } from '@/components/foundation/ui/progress-bar'
import { Rich } from '@/components/foundation/ui/rich'
import { useNear } from '@/components/foundation/ui/use-near'
import type { Choice } from '@/lib/learning/progress/choice'
import type { TickRequest } from '@/lib/learning/progress/client'
import { countsAsDone, getState, type Progress } from '@/lib/learning/progress/completion'
import { countStage } from '@/lib/learning/progress/stage-count'
import type { ListedStep, Stage } from '@/lib/learning/roadmaps/roadmap'
import { type Checks, checkedInWords } from '@/lib/learning/workbook/checks'
import * as words from '@/messages/generated/learning/step-list'
import styles from './list.module.css'
import { StageHeading } from './stage-heading'
import { StepRow } from './step-row'

type CountedStage = { readonly slug: string; readonly all: readonly ListedStep[] }

type Props = {
  roadmapSlug: string
  /** With those of its steps that the list shows. */
  stage: Stage<ListedStep> & { readonly position: number; readonly all: readonly ListedStep[] }
  /** Levels are for the main roadmap: each stage says how far it is to the first. */
  leadsToLevels: boolean
  progress: Progress
  unsaved: ReadonlyMap<string, TickRequest>
  checks: Checks
  /** Of those that the list shows. */
  isFirst: boolean
  /** The list shows all steps: on a phone, those that are done may be folded. */
  canFold: boolean
  onSet: (step: ListedStep, choice: Choice) => void
  /** While one selects several. */
  selecting?: Selecting
}

type Selecting = {
  readonly ids: ReadonlySet<string>
  readonly choose: (stepId: string, isRange: boolean) => void
  readonly chooseAll: (stepIds: readonly string[]) => void
}

/**
 * One stage of the list, with how much of it is done. Its menus of statuses, which only scripts can use, come once it is
 * near, the first stage's with the page: all of a long list's together would keep a phone from answering for a quarter
 * of a second.
 */
export function ListStage(props: Props) {
  const { roadmapSlug, stage, leadsToLevels, progress, unsaved, checks, isFirst, canFold, onSet, selecting } = props
  const [section, isNear] = useNear<HTMLElement>(isFirst)
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
      <StageHeading title={stage.title} summary={stage.summary} position={stage.position} isLowOnPhone>
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
      {selecting ? <ChooseStage title={stage.title} free={freeSteps(stage.steps, progress)} {...selecting} /> : null}
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

/** A few rows are quicker read than unfolded, and of a stage that is done all are shown. */
const isWorthFolding = (finished: number, rows: number) => finished >= 3 && finished < rows

/** Those that were done when the list came, and still are: what one ticks stays where it is. */
function useFinished({ all }: CountedStage, { states }: Progress): ReadonlySet<string> {
  const isDone = ({ id }: ListedStep) => countsAsDone(getState(states, id).status)
  const [atFirst] = useState(() => new Set(all.filter(isDone).map(({ id }) => id)))
  return new Set(all.filter((step) => atFirst.has(step.id) && isDone(step)).map(({ id }) => id))
}

/** Stages whose finished rows are shown, until the tab is closed: the way back from a step finds the list as it was. */
const unfolded = new Set<string>()

/** Shows on a phone the rows that are folded. A checkbox and a style: it works without a script. */
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

/** All of a stage at once, or none. */
function ChooseStage({ title, free, ids, chooseAll }: ChooseStageProps) {
  const isFull = free.every((id) => ids.has(id))
  return (
    <Button look="quiet" className="mt-1 -ml-2" onClick={() => chooseAll(free)}>
      {(isFull ? words.chooseNone : words.chooseAll)({ stage: title })}
    </Button>
  )
}

/** Ids of those that are the learner's to change: not what a mentor waived. */
export const freeSteps = (steps: readonly ListedStep[], progress: Progress): readonly string[] =>
  steps.filter(({ id }) => getState(progress.states, id).status !== 'waived').map(({ id }) => id)
