'use client'

import { paths } from '@/lib/foundation/paths'
import { useTrial } from '@/lib/learning/progress/trial/client'
import * as words from '@/messages/generated/learning/tick'
import { TickMark } from './tick-mark'

type TrialTickProps = { stepId: string; title: string }

/** The tick of somebody without an account: it stays in their browser. Without JavaScript it leads to sign-up. */
export function TrialTick({ stepId, title }: TrialTickProps) {
  const { trial, tick } = useTrial()
  const isDone = stepId in trial
  return (
    <form action={paths.signUp}>
      <button
        type="submit"
        role="checkbox"
        aria-checked={isDone}
        aria-label={words.done({ step: title })}
        data-tick
        onClick={(event) => {
          event.preventDefault()
          if (event.detail < 2) tick(stepId, !isDone)
        }}
      >
        <TickMark status={isDone ? 'done' : 'not-started'} />
      </button>
    </form>
  )
}
