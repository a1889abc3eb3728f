import { Section } from '@/components/foundation/layout/page'
import { KeepAccountButton } from '@/components/operations/privacy/keep-account-button'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { PendingDeletion } from '@/lib/operations/privacy/deletion/data'
import { GRACE_DAYS } from '@/lib/operations/privacy/deletion/deletion-mails'
import * as words from '@/messages/generated/app/settings-privacy'
import { DeletionForm } from './deletion-form'

type Props = { pending: PendingDeletion | null; isOnlyAdmin: boolean; hasPassword: boolean; isMailed: boolean }

export function DeletionSection({ pending, isOnlyAdmin, hasPassword, isMailed }: Props) {
  if (pending) return <PendingSection day={pending.day} />
  return (
    <Section id="delete" title={words.deleteTitle()} lead={words.deleteLead({ days: GRACE_DAYS })}>
      <WhatGoes />
      <div className="mt-5">
        {isOnlyAdmin ? (
          <p className="max-w-prose border-l-2 border-ember pl-4">{words.onlyAdmin()}</p>
        ) : (
          <DeletionForm hasPassword={hasPassword} isMailed={isMailed} graceDays={GRACE_DAYS} />
        )}
      </div>
    </Section>
  )
}

function PendingSection({ day }: { day: string }) {
  return (
    <Section id="delete" title={words.pendingTitle({ day: formatLongDay(day) })} lead={words.pendingLead()}>
      <WhatGoes />
      <div className="mt-5">
        <KeepAccountButton id="keep-account" />
      </div>
    </Section>
  )
}

function WhatGoes() {
  return (
    <dl className="max-w-prose space-y-3">
      <div>
        <dt className="font-semibold">{words.deletedGone()}</dt>
        <dd>{words.deletedGoneHint()}</dd>
      </div>
      <div>
        <dt className="font-semibold">{words.deletedKept()}</dt>
        <dd>{words.deletedKeptHint()}</dd>
      </div>
    </dl>
  )
}
