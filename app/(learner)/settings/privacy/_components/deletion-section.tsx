import { KeepAccountButton } from '@/components/care/privacy/keep-account-button'
import { Section } from '@/components/foundation/layout/page'
import type { PendingDeletion } from '@/lib/care/privacy/deletion/data'
import { GRACE_DAYS } from '@/lib/care/privacy/deletion/grace'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { DeletionForm } from './deletion-form'

type Props = { pending: PendingDeletion | null; isOnlyAdmin: boolean; hasPassword: boolean }

export function DeletionSection({ pending, isOnlyAdmin, hasPassword }: Props) {
  if (pending) return <PendingSection day={pending.day} />
  return (
    <Section
      id="delete"
      title="Delete your account"
      lead={`It is deleted ${GRACE_DAYS} days after you ask. Until then you can keep it with one click.`}
    >
      <WhatGoes />
      <div className="mt-5">
        {isOnlyAdmin ? (
          <p className="max-w-prose border-l-2 border-ember pl-4">
            You are the only admin here, and an instance without one cannot be run. Make somebody else an admin first.
          </p>
        ) : (
          <DeletionForm hasPassword={hasPassword} graceDays={GRACE_DAYS} />
        )}
      </div>
    </Section>
  )
}

function PendingSection({ day }: { day: string }) {
  return (
    <Section
      id="delete"
      title={`Your account is deleted on ${formatLongDay(day)}`}
      lead="Until then everything stays as it is, and you can keep it. Signing in alone does not. Only a public profile is not shown any more."
    >
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
        <dt className="font-semibold">What goes</dt>
        <dd>
          Your account and every way into it, your plan, ticks, notes, links, work and files, what mentors noted about
          you, and your mail. Work that waits for a mentor is withdrawn. Nobody can bring any of it back.
        </dd>
      </div>
      <div>
        <dt className="font-semibold">What stays, without your name</dt>
        <dd>
          Verdicts and messages that mentors wrote, as about a “former learner”; and what you wrote as a mentor, as from
          a “former mentor”. If somebody wrote your name in such a text, it stays there. Cohorts go on counting that
          there was somebody.
        </dd>
      </div>
    </dl>
  )
}
