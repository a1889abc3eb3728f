'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { Rich } from '@/components/foundation/ui/rich'
import { useStableCallback } from '@/components/foundation/ui/use-stable-callback'
import { LazySkipDialog } from '@/components/learning/progress/lazy-skip-dialog'
import { TicksForm } from '@/components/learning/progress/tick-button'
import { useTicks } from '@/components/learning/progress/use-ticks'
import { paths } from '@/lib/foundation/paths'
import type { StatusChoice } from '@/lib/learning/progress/choice'
import { useProgress, withPendingTick } from '@/lib/learning/progress/client'
import { countsAsDone, getState } from '@/lib/learning/progress/completion'
import { type PackedProgress, unpackProgress } from '@/lib/learning/progress/states/packed-states'
import { useSummaries } from '@/lib/learning/roadmaps/client'
import { type PackedStep, unpackRoadmap } from '@/lib/learning/roadmaps/packed-step'
import { type ListedStep, listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { ChecklistProgressByStep } from '@/lib/learning/workbook/checklist-progress'
import * as words from '@/messages/generated/learning/step-list'
import { selectKeyHandler } from '../bulk/select-keys'
import { useSelection } from '../bulk/use-selection'
import { TotalsLine } from '../totals-line'
import { isFiltered, isShown, type ListFilter } from './list-filter'
import { ListFilters } from './list-filters'
import { listKeyHandler } from './list-keys'
import { ListStage, listEditableSteps } from './list-stage'
import { NextRow } from './next-row'
import { StageJump } from './stage-jump'
import { TICKS_FORM } from './step-row'
import { useJumpToFirstRow } from './use-first-row'
import { useListFilter } from './use-list-filter'

/** Loaded only when selecting. */
const BulkBar = lazyPart(() => import('../bulk/bulk-bar'))

type RoadmapListProps = {
  /** Cut to the learner's track. */
  roadmap: Roadmap<PackedStep>
  initialProgress: PackedProgress
  checks: ChecklistProgressByStep
  /** Filters of the address. */
  initialFilter: ListFilter
  formKey: string
  leadsToLevels: boolean
  /** Hint on the keys that work while the list has the focus. */
  keysHint: ReactNode
  /** Shown instead of the list when no step matches. */
  nothingFound: ReactNode
  /** Dates of stages for the learner's cohort, in words, by slug. */
  stageDates: Readonly<Record<string, string>>
}

/** The roadmap as a list with ticks: the same steps as on the map, with real headings and checkboxes. */
export function RoadmapList({
  roadmap: packed,
  initialProgress,
  checks,
  initialFilter,
  formKey,
  leadsToLevels,
  keysHint,
  nothingFound,
  stageDates,
}: RoadmapListProps) {
  const router = useRouter()
  const { roadmap, progress } = useUnpacked(packed, initialProgress)
  const { set, undo, setUndo, unsaved } = useTicks(roadmap.slug, progress)
  const [skipping, setSkipping] = useState<ListedStep | null>(null)
  const { filter, setFilter, known } = useListFilter(initialFilter, progress.states, unsaved)
  const wanted = useDeferredValue(filter)
  const list = useJumpToFirstRow()

  const change = useStableCallback((step: ListedStep, choice: StatusChoice) =>
    choice === 'skipped' ? setSkipping(step) : set(step, choice),
  )
  const withStep = (act: (step: ListedStep) => void) => (stepSlug: string) => {
    const step = listSteps(roadmap).find(({ slug }) => slug === stepSlug)
    if (step) act(step)
  }
  const isDone = (step: ListedStep) =>
    countsAsDone(withPendingTick(getState(progress.states, step.id), unsaved.get(step.id)).status)
  const listKeys = listKeyHandler({
    tick: withStep((step) => change(step, isDone(step) ? 'not-started' : 'done')),
    learning: withStep((step) => change(step, 'learning')),
    skip: withStep(setSkipping),
    note: withStep((step) => router.push(`${paths.step(roadmap.slug, step.slug)}#note`)),
    undo,
  })
  const summaries = useSummaries(roadmap.slug, filter.q)
  const isWanted = (step: ListedStep) => isShown(step, wanted, { ...known, summaries })
  const stages = roadmap.stages
    .map((stage, position) => ({ ...stage, position, steps: stage.steps.filter(isWanted), all: stage.steps }))
    .filter((stage) => stage.steps.length > 0)
  const shown = stages.flatMap(({ steps }) => steps)
  const { selection, choose, chooseAll, close, openOrClose, button } = useSelection(listEditableSteps(shown, progress))
  const selectKeys = selectKeyHandler({
    choose: (stepSlug, isRange) => withStep(({ id }) => choose(id, isRange))(stepSlug),
    close,
  })

  return (
    <div>
      <TotalsLine totals={progress.totals} leadsToLevels={leadsToLevels} />
      <NextRow {...{ roadmap, progress, unsaved, checks, shown }} onSet={change} />
      <ListFilters {...{ filter, leadsToLevels }} onChange={setFilter} found={shown.length} hint={keysHint}>
        <Button ref={button} look="quiet" className="-mr-2" aria-pressed={selection !== null} onClick={openOrClose}>
          <span>
            <Rich text={words.selectSeveral({ more: (text) => <span className="max-sm:sr-only">{text}</span> })} />
          </span>
        </Button>
      </ListFilters>
      <StageJump stages={stages} />
      <TicksForm id={TICKS_FORM} action={paths.roadmap(roadmap.slug)} formKey={formKey} />
      <div
        ref={list}
        onKeyDown={selection ? selectKeys : listKeys}
        role="group"
        aria-label={words.list()}
        className="mt-4 space-y-10 sm:mt-6"
      >
        {stages.length === 0 ? nothingFound : null}
        {stages.map((stage, index) => (
          <ListStage
            key={stage.id}
            roadmapSlug={roadmap.slug}
            {...{ stage, progress, unsaved, checks, leadsToLevels, stageDates, canFold: !isFiltered(wanted) }}
            isFirst={index === 0}
            onSet={change}
            selecting={selection ? { ids: selection.ids, choose, chooseAll } : undefined}
          />
        ))}
      </div>
      {selection ? (
        <BulkBar
          roadmapSlug={roadmap.slug}
          progress={progress}
          chosen={listSteps(roadmap).filter(({ id }) => selection.ids.has(id))}
          setUndo={setUndo}
          onClose={close}
        />
      ) : null}
      <LazySkipDialog
        title={skipping?.title ?? null}
        onSkip={(reason) => skipping && set(skipping, 'skipped', reason)}
        onClose={() => setSkipping(null)}
      />
    </div>
  )
}

/** Unpacks once, since memoized rows depend on the identity of their steps. */
function useUnpacked(packed: Roadmap<PackedStep>, initialProgress: PackedProgress) {
  const roadmap = useMemo(() => unpackRoadmap(packed), [packed])
  const initial = useMemo(() => unpackProgress(initialProgress), [initialProgress])
  return { roadmap, progress: useProgress(roadmap.slug, initial) }
}
