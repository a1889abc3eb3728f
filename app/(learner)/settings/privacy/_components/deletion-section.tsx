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
      lead={`Deleted ${GRACE_DAYS} days after you ask. Until then, you can keep it with one click.`}
    >
      <WhatGoes />
      <div className="mt-5">
        {isOnlyAdmin ? (
          <p className="max-w-prose border-l-2 border-ember pl-4">
            You are the only admin here. Make someone else an admin first.
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
      title={`Your account will be deleted on ${formatLongDay(day)}`}
      lead="Until then, nothing is deleted. To keep your account, use the button; signing in is not enough. Your public profile is already hidden."
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
        <dt className="font-semibold">What is deleted</dt>
        <dd>
          Your account and sign-in methods, plan, ticks, notes, links, work, files, mail, and mentors’ notes about you.
          Work waiting for a mentor is withdrawn. This can’t be undone.
        </dd>
      </div>
      <div>
        <dt className="font-semibold">What stays, without your name</dt>
        <dd>
          Verdicts and messages from mentors, about a “former learner”, and what you wrote as a mentor, from a “former
          mentor”. If someone wrote your name in a text, it stays there. Cohorts still count you as a person.
        </dd>
      </div>
    </dl>
  )
}
