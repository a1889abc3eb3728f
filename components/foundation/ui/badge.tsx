import type { ReactNode } from 'react'
import { classNames } from './class-names'

type Tone = 'plain' | 'good' | 'attention'

const tones: Record<Tone, string> = {
  plain: 'border-rule text-muted',
  good: 'border-pine text-pine',
  attention: 'border-ember text-ember',
}

/** One or two words about the state of something. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center rounded border px-1.5 py-0.5 text-xs leading-tight font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}
