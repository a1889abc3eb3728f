import type { ReactNode } from 'react'
import { classNames } from './class-names'

type NoticeProps = { tone?: 'plain' | 'problem'; children: ReactNode }

/** A few words above a form about what just happened. */
export function NoticeBox({ tone = 'plain', children }: NoticeProps) {
  const isProblem = tone === 'problem'
  return (
    <div
      role={isProblem ? 'alert' : 'status'}
      className={classNames('mb-6 border-l-4 bg-sunk px-4 py-3', isProblem ? 'border-ember' : 'border-pine')}
    >
      {children}
    </div>
  )
}
