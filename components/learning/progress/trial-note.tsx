'use client'

import { ButtonLink } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { useTrial } from '@/lib/learning/progress/trial/client'
import * as words from '@/messages/generated/learning/trial'

type TrialNoteProps = {
  /** The steps that count here: old ticks on another roadmap do not. */
  stepIds: readonly string[]
}

/** Shows a visitor how many steps they have ticked, where that is stored, and how to keep it. */
export function TrialNote({ stepIds }: TrialNoteProps) {
  const { trial } = useTrial()
  const done = stepIds.filter((id) => id in trial).length
  return (
    <div className="flex min-h-15 items-center gap-x-5">
      <p role="status" className="text-muted max-sm:text-sm">
        {done === 0 ? (
          <Rich
            text={words.tickIt({
              account: (text) => (
                <Link href={paths.signUp} className="text-pine underline underline-offset-3">
                  {text}
                </Link>
              ),
            })}
          />
        ) : (
          <Rich
            text={words.ticked({
              ...{ done, total: stepIds.length },
              b: (count) => <strong className="font-semibold text-ink tabular-nums">{count}</strong>,
            })}
          />
        )}
      </p>
      {done > 0 ? (
        <ButtonLink href={paths.signUp} className="shrink-0">
          {words.save()}
        </ButtonLink>
      ) : null}
    </div>
  )
}
