'use client'

import { Badge } from '@/components/foundation/ui/badge'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useInvitePerson, useRevokePersonInvitation } from '@/lib/people/accounts/invitations/client'
import type { SentPersonInvitation } from '@/lib/people/accounts/invitations/person-invitation'

/** An invitation with its moments in words, as the server formats them for the reader. */
type Shown = Pick<SentPersonInvitation, 'id' | 'email' | 'role' | 'state'> & { readonly when: string }

const stateWords = { waiting: 'Waiting', accepted: 'Accepted', expired: 'Expired', withdrawn: 'Withdrawn' } as const
const roleWords = { learner: 'as a learner', mentor: 'as a mentor', admin: 'as an admin' } as const

/** Whom admins invited, and what became of it. */
export function PersonInvitationList({ invitations }: { invitations: readonly Shown[] }) {
  const toast = useToast()
  const invite = useInvitePerson()
  const sent = () => toast({ message: 'New invitation sent. The old link no longer works.' })
  return (
    <>
      <FieldErrorLine id="invitations" error={invite.error?.message} />
      <ul className="divide-y divide-rule border-y border-rule">
        {invitations.map(({ id, email, role, state, when }) => (
          <li key={id} className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 py-2">
            <span className="min-w-0">
              <span className="font-medium break-all">{email}</span> {roleWords[role]}{' '}
              <Badge tone={state === 'accepted' ? 'good' : 'plain'}>{stateWords[state]}</Badge>
              <span className="block text-sm text-muted">{when}</span>
            </span>
            {state === 'accepted' ? null : (
              <span className="-mx-2 flex">
                <Button
                  look="quiet"
                  disabled={invite.isPending}
                  onClick={() => invite.mutate({ email, role }, { onSuccess: sent })}
                >
                  Send again<span className="sr-only"> to {email}</span>
                </Button>
                {state === 'waiting' ? <Withdraw id={id} email={email} /> : null}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Withdraw({ id, email }: { id: string; email: string }) {
  const { mutate, isPending, error } = useRevokePersonInvitation()
  return (
    <ConfirmButton
      look="quiet"
      label="Withdraw"
      about={`the invitation of ${email}`}
      title="Withdraw this invitation?"
      confirm="Withdraw"
      doing="Withdrawing"
      cancel="Keep"
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(id, { onSuccess: done })}
    >
      <p>
        The link that was sent to <span className="break-all">{email}</span> stops working. The person is not notified.
      </p>
    </ConfirmButton>
  )
}
