'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import * as words from '@/messages/generated/app/settings-security'

type StepFrameProps = {
  /** Number of the step, and of all; left out for a single one. */
  step?: readonly [number, number]
  title: string
  lead: ReactNode
  children: ReactNode
}

/** One step of a set-up. It replaces the one before, and takes the focus. */
export function StepFrame({ step, title, lead, children }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="border-l-2 border-pine pl-4 sm:pl-6 print:border-0 print:pl-0">
      {step ? <p className="text-sm text-muted">{words.step({ step: step[0], steps: step[1] })}</p> : null}
      <h3 ref={heading} tabIndex={-1} className="mt-0.5 w-fit text-lg">
        {title}
      </h3>
      <div className="mt-1.5 max-w-prose text-muted">{lead}</div>
      <div className="mt-5">{children}</div>
    </div>
  )
}
