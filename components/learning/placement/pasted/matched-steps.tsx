'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { formatList } from '@/lib/foundation/messages/format'
import type { PastableStep } from '@/lib/learning/placement/pasted/match-pasted'
import { sumPlacementHours } from '@/lib/learning/placement/placement'
import * as words from '@/messages/generated/learning/pasted-progress'
import { chosen, countsAs, ticking, tick as tickSteps } from '@/messages/generated/learning/placement'
import { useFocusOnMount } from '../use-focus-on-mount'
import type { PlaceableStep } from '../use-placing'

/** A step that the list names, and that is not done yet. */
export type PickableMatch = { readonly topic: string; readonly step: PlaceableStep; readonly isSure: boolean }

export type ReadList = {
  /** As it was pasted. */
  readonly text: string
  readonly open: readonly PickableMatch[]
  /** Steps that are done, waived or skipped already. */
  readonly settled: readonly PastableStep[]
  /** Topics without a step. */
  readonly unmatched: readonly string[]
  /** Topics that the list marks as not done. */
  readonly openCount: number
  readonly isCut: boolean
}

type MatchedStepsProps = {
  list: ReadList
  isPicked: (match: PickableMatch) => boolean
  onPick: (stepId: string, isPicked: boolean) => void
  onTick: (steps: readonly PlaceableStep[]) => void
  isPending: boolean
  error: string | null
  onBack: () => void
}

/** Most changes that one request takes. */
const MOST_TICKS = 200

/** Shows which steps a list names, for the learner to confirm, and what was left out. */
export function MatchedSteps({ list, isPicked, onPick, onTick, isPending, error, onBack }: MatchedStepsProps) {
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const shown = list.open.slice(0, MOST_TICKS)
  const [sure, unsure] = [shown.filter(({ isSure }) => isSure), shown.filter(({ isSure }) => !isSure)]
  const picked = shown.filter(isPicked).map(({ step }) => step)
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-2xl">
        {words.found({ count: sure.length })}
      </h2>
      {sure.length > 0 ? <MatchList matches={sure} {...{ isPicked, onPick }} /> : null}
      {unsure.length > 0 ? (
        <section className="mt-8" aria-label={words.unsure()}>
          <h3 className="text-lg">{words.unsure()}</h3>
          <p className="text-sm text-muted">{words.unsureHint()}</p>
          <MatchList matches={unsure} {...{ isPicked, onPick }} />
        </section>
      ) : null}
      <LeftOut list={list} isOverMost={list.open.length > MOST_TICKS} />
      <div className="mt-10 border-t border-rule pt-6">
        <p role="status" className="font-semibold">
          {chosen({ count: picked.length, hours: sumPlacementHours(picked) })}
        </p>
        <p className="mt-3 max-w-prose text-sm text-muted">{countsAs()}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          {picked.length > 0 ? (
            <Button isPending={isPending} onClick={() => onTick(picked)}>
              {isPending ? ticking() : tickSteps({ count: picked.length })}
            </Button>
          ) : null}
          <Button look="quiet" isPending={isPending} onClick={onBack}>
            {words.changeList()}
          </Button>
        </div>
        <FieldErrorLine id="pasted" error={error} />
      </div>
    </>
  )
}

type MatchListProps = Pick<MatchedStepsProps, 'isPicked' | 'onPick'> & { matches: readonly PickableMatch[] }

function MatchList({ matches, isPicked, onPick }: MatchListProps) {
  return (
    <ul className="mt-3 border-t border-rule">
      {matches.map((match) => (
        <li key={match.step.id} className="border-b border-rule">
          <label className="flex min-h-11 cursor-pointer items-center gap-3 py-2">
            <input
              type="checkbox"
              className="size-5 shrink-0"
              checked={isPicked(match)}
              onChange={({ target }) => onPick(match.step.id, target.checked)}
            />
            <span className="min-w-0 flex-1 wrap-anywhere">
              <span lang={contentLang()}>{match.step.title}</span>
              {match.topic === match.step.title ? null : (
                <span className="block text-sm text-muted">
                  {words.pasted()} <bdi>{match.topic}</bdi>
                </span>
              )}
            </span>
            <span className="text-sm whitespace-nowrap text-muted tabular-nums">
              {words.hours({ hours: match.step.hours })}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

/** Names what is not ticked, and why. */
function LeftOut({ list, isOverMost }: { list: ReadList; isOverMost: boolean }) {
  const { settled, unmatched, openCount, isCut } = list
  return (
    <div className="mt-8 space-y-3 text-sm text-muted">
      {settled.length > 0 ? (
        <p lang={contentLang()}>{words.settled({ steps: formatList(settled.map(({ title }) => title)) })}</p>
      ) : null}
      {openCount > 0 ? <p>{words.openLeftOut({ count: openCount })}</p> : null}
      {isCut || isOverMost ? <p>{words.cut()}</p> : null}
      {unmatched.length > 0 ? (
        <details>
          <summary className="flex min-h-11 w-fit items-center text-pine underline underline-offset-4">
            {words.unmatched({ count: unmatched.length })}
          </summary>
          <ul className="list-disc pl-5 wrap-anywhere">
            {unmatched.map((topic) => (
              <li key={topic} dir="auto">
                {topic}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
