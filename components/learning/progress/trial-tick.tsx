'use client'

import { type ReactNode, useState } from 'react'
import { paths } from '@/lib/foundation/paths'
import { useTrial } from '@/lib/learning/progress/trial/client'
import * as words from '@/messages/generated/learning/tick'
import { TickMark } from './tick-mark'

type TrialTickProps = {
  stepId: string
  title: string
  /** Text of the tick, where it is not beside the step's name. */
  children?: ReactNode
  /** Left out where the list styles all ticks at once. */
  className?: string
}

/** The tick of a visitor without an account: it stays in their browser. Without JavaScript it leads to sign-up. */
export function TrialTick({ stepId, title, children, className }: TrialTickProps) {
  const { trial, tick } = useTrial()
  const isDone = stepId in trial
  const [isPressed, setPressed] = useState(false)
  return (
    // The address is for browsers without scripts. A press before hydration waits for it, and ticks then.
    <form action={paths.signUp} data-wait>
      <button
        type="submit"
        role="checkbox"
        aria-checked={isDone}
        aria-label={children ? undefined : words.done({ step: title })}
        data-tick
        className={className}
        onClick={(event) => {
          event.preventDefault()
          if (event.detail > 1) return
          setPressed(true)
          tick(stepId, !isDone)
        }}
      >
        <TickMark status={isDone ? 'done' : 'not-started'} isNew={isPressed} />
        {children}
      </button>
    </form>
  )
}
