'use client'

import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useWithdrawRoster } from '@/lib/mentoring/roster/client'
import type { ImportedRoster } from '@/lib/mentoring/roster/data'
import * as words from '@/messages/generated/app/admin-roster'

/** A roster with its dates in words, formatted by the server for the reader. */
type Shown = Pick<ImportedRoster, 'id' | 'places' | 'accepted'> & {
  readonly day: string
  readonly by: string
  readonly withdrawnOn: string | null
}

/** Lists imported rosters, with how many of their places are taken. */
export function RosterList({ rosters }: { rosters: readonly Shown[] }) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {rosters.map((roster) => (
        <li key={roster.id} className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 py-2">
          <span className="min-w-0">
            <span className="font-medium break-words">{words.importedOn({ day: roster.day, by: roster.by })}</span>
            <span className="block text-sm text-muted tabular-nums">{toStateWords(roster)}</span>
          </span>
          {roster.withdrawnOn === null && roster.places > roster.accepted ? <Withdraw {...roster} /> : null}
        </li>
      ))}
    </ul>
  )
}

function toStateWords({ places, accepted, withdrawnOn }: Shown): string {
  if (withdrawnOn) return `${words.withdrawn({ day: withdrawnOn })} · ${words.acceptedBefore({ accepted })}`
  return places === 0 ? words.settled() : words.accepted({ accepted, places })
}

function Withdraw({ id, day }: Shown) {
  const { mutate, isPending, error } = useWithdrawRoster()
  return (
    <ConfirmButton
      look="quiet"
      label={words.withdraw()}
      about={words.withdrawAbout({ day })}
      title={words.withdrawTitle()}
      confirm={words.withdraw()}
      doing={words.withdrawing()}
      cancel={words.withdrawKeep()}
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(id, { onSuccess: done })}
    >
      <p>{words.withdrawLead()}</p>
    </ConfirmButton>
  )
}
