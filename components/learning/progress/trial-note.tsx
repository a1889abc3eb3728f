'use client'

import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import { useTrial } from '@/lib/learning/progress/trial/client'

type TrialNoteProps = {
  /** The steps that count here: an old tick on another roadmap is not among them. */
  stepIds: readonly string[]
}

/** What a visitor has ticked so far, where it lies, and how to keep it. */
export function TrialNote({ stepIds }: TrialNoteProps) {
  const { trial } = useTrial()
  const done = stepIds.filter((id) => id in trial).length
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-x-5 gap-y-2">
      <p role="status" className="text-muted">
        {done === 0 ? (
          'Tick it. Your ticks stay in this browser until you create an account.'
        ) : (
          <>
            <strong className="font-semibold text-ink tabular-nums">
              {done} of {stepIds.length}
            </strong>{' '}
            steps ticked in this browser only.
          </>
        )}
      </p>
      {done > 0 ? <ButtonLink href={paths.signUp}>Save them</ButtonLink> : null}
    </div>
  )
}
