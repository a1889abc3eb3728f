'use client'

import type { CSSProperties } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { ProgressBar } from '@/components/foundation/ui/progress-bar'
import { Rich } from '@/components/foundation/ui/rich'
import { useNear } from '@/components/foundation/ui/use-near'
import type { Choice } from '@/lib/learning/progress/choice'
import type { TickRequest } from '@/lib/learning/progress/client'
import { getState, type Progress, tally } from '@/lib/learning/progress/completion'
import type { ListedStep, Stage } from '@/lib/learning/roadmaps/roadmap'
import { type Checks, checkedInWords } from '@/lib/learning/workbook/checks'
import * as words from '@/messages/generated/learning/step-list'
import styles from './list.module.css'
import { StageHeading } from './stage-heading'
import { StepRow } from './step-row'

type CountedStage = { readonly slug: string; readonly all: readonly ListedStep[] }

/** As the line above the list counts: the core steps to junior-ready until those are done, and then all core steps. */
function countStage({ slug, all }: CountedStage, { states, totals }: Progress, leadsToLevels: boolean) {
  const junior = all.filter(({ isCore, level }) => isCore && level === 'junior')
  const { byLevel, byStage } = totals
  const isToJunior = leadsToLevels && junior.length > 0 && byLevel.junior.done < byLevel.junior.total
  return { isToJunior, ...(isToJunior ? tally(junior, states) : (byStage[slug] ?? { done: 0, total: 0 })) }
}

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
  const { roadmapSlug, stage, leadsToLevels, progress, unsaved, checks, isFirst, onSet, selecting } = props
  const [section, isNear] = useNear<HTMLElement>(isFirst)
  const { isToJunior, done, total } = countStage(stage, progress, leadsToLevels)
  return (
    <section
      ref={section}
      id={stage.slug}
      aria-label={stage.title}
      data-blaze={stage.position + 1}
      className={styles.stage}
      style={{ '--rows': stage.steps.length, '--half': Math.ceil(stage.steps.length / 2) } as CSSProperties}
    >
      <StageHeading title={stage.title} summary={stage.summary} position={stage.position} isLowOnPhone>
        <span>
          <Rich
            text={words.coreDone({
              ...{ isToJunior, done, total },
              count: (text) => <span data-testid={`total-${stage.slug}`}>{text}</span>,
            })}
          />
        </span>
      </StageHeading>
      <ProgressBar label={words.stageProgress({ stage: stage.title })} value={done} max={total} />
      {selecting ? <ChooseStage title={stage.title} free={freeSteps(stage.steps, progress)} {...selecting} /> : null}
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
          />
        ))}
      </ul>
    </section>
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
