import type { ReactNode } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { BlazeMark } from '../blaze-mark'

type StageHeadingProps = {
  title: string
  summary: string
  position: number
  /** Hides the summary on a phone, for a learner who works through the stage's steps. */
  isLowOnPhone?: boolean
  /** Its dates for the learner's cohort, in words. */
  dates?: string
  children?: ReactNode
}

export function StageHeading({ title, summary, position, isLowOnPhone = false, dates, children }: StageHeadingProps) {
  return (
    <div className="mb-2">
      <div className="flex items-baseline gap-3">
        <span className="self-center">
          <BlazeMark position={position} />
        </span>
        <h2 lang={contentLang()} className="text-xl sm:text-2xl">
          {title}
        </h2>
        {children}
      </div>
      {dates ? <p className="mt-0.5 text-sm font-medium tabular-nums">{dates}</p> : null}
      {summary ? (
        <p
          lang={contentLang()}
          className={classNames('mt-1 max-w-200 text-muted', isLowOnPhone ? 'max-sm:hidden' : 'max-sm:text-sm')}
        >
          {summary}
        </p>
      ) : null}
    </div>
  )
}
