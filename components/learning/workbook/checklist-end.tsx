'use client'

import { useRef, useState } from 'react'
import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { Rich } from '@/components/foundation/ui/rich'
import { NotYetSaved } from '@/components/learning/progress/not-yet-saved'
import { useTicks } from '@/components/learning/progress/use-ticks'
import { useProgress } from '@/lib/learning/progress/client'
import { countsAsDone, getState, type Progress } from '@/lib/learning/progress/completion'
import type { CompletionRule } from '@/lib/learning/roadmaps/roadmap'
import { add as addEvidence } from '@/messages/generated/learning/add-evidence'
import * as words from '@/messages/generated/learning/checklist'

export type Finish = {
  readonly roadmapSlug: string
  readonly step: { readonly id: string; readonly title: string; readonly completionRule: CompletionRule }
  readonly initialProgress: Progress
  /** Link shown once the step is done; without a title, no step is left. `hours` are those of the next step. */
  readonly next: { readonly title: string | null; readonly href: string; readonly hours: number | null }
}

type ChecklistEndProps = Finish & { count: number; isComplete: boolean }

/** Leads on from a checklist: mark the step as done, then open the next one. */
export function ChecklistEnd({ roadmapSlug, step, initialProgress, next, count, isComplete }: ChecklistEndProps) {
  const progress = useProgress(roadmapSlug, initialProgress)
  const { set, unsaved } = useTicks(roadmapSlug, progress)
  // The pressed button disappears, so the focus moves to its replacement.
  const wasPressed = useRef(false)
  const { status } = getState(progress.states, step.id)
  const isDone = countsAsDone(status)
  // A step that was done on first render has the link beside its status instead.
  const [leadsOn, setLeadsOn] = useState(() => !countsAsDone(getState(initialProgress.states, step.id).status))
  if (!isDone && !leadsOn) setLeadsOn(true)
  const isOffered = !isDone && isComplete && status !== 'skipped'
  const isSending = unsaved.get(step.id)?.status === 'done'
  return (
    <div role="status">
      {isOffered ? (
        <div className={frame}>
          <p className="font-semibold">{words.allChecked({ count })}</p>
          <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
            <Button
              isPending={isSending}
              onClick={() => {
                wasPressed.current = true
                set(step, 'done')
              }}
            >
              {isSending ? words.marking() : words.mark()}
            </Button>
            <Proof rule={step.completionRule} />
            {isSending ? <NotYetSaved /> : null}
          </div>
        </div>
      ) : null}
      {isDone && leadsOn ? (
        <div className={frame}>
          <p>
            <Rich text={doneInWords(status === 'waived', next)} />
          </p>
          <ButtonLink
            href={next.href}
            className="mt-3"
            ref={(link) => {
              if (link && wasPressed.current) link.focus()
              wasPressed.current = false
            }}
          >
            {next.title === null ? words.openRoadmap() : words.nextStep()}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  )
}

function doneInWords(isWaived: boolean, { title, hours }: Finish['next']) {
  const b = (text: readonly string[]) => <span className="font-semibold">{text}</span>
  if (title === null) return isWaived ? words.waivedAll({ b }) : words.doneAll({ b })
  const next = { b, step: title, hours: hours ?? 0 }
  return isWaived ? words.waived(next) : words.done(next)
}

const frame = 'mt-4 border-l-4 border-blaze py-1 pl-5'

/** Links to what adds proof, where a tick alone is only the learner's word. */
function Proof({ rule }: { rule: CompletionRule }) {
  if (rule === 'tick') return null
  return (
    <a
      href={rule === 'review' ? '#review' : '#evidence'}
      className="inline-flex min-h-11 items-center px-2 text-pine underline"
    >
      {rule === 'review' ? words.submit() : addEvidence()}
    </a>
  )
}
