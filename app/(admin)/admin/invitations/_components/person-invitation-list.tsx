'use client'

import { Badge } from '@/components/foundation/ui/badge'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Rich } from '@/components/foundation/ui/rich'
import { useToast } from '@/components/foundation/ui/toast'
import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useInvitePerson, useRevokePersonInvitation } from '@/lib/people/accounts/invitations/client'
import type { SentPersonInvitation } from '@/lib/people/accounts/invitations/person-invitation'
import * as words from '@/messages/generated/app/admin-invitations'

/** An invitation with its dates in words, formatted by the server for the reader. */
type Shown = Pick<SentPersonInvitation, 'id' | 'email' | 'role' | 'state'> & { readonly when: string }

const stateWords = {
  waiting: words.waiting,
  accepted: words.accepted,
  expired: words.expired,
  withdrawn: words.withdrawn,
} as const

/** Lists invitations by admins, with their outcome. */
export function PersonInvitationList({ invitations }: { invitations: readonly Shown[] }) {
  const toast = useToast()
  const invite = useInvitePerson()
  const sent = () => toast({ message: words.sentAgain() })
  return (
    <>
      <FieldErrorLine id="invitations" error={invite.error?.message} />
      <ul className="divide-y divide-rule border-y border-rule">
        {invitations.map(({ id, email, role, state, when }) => (
          <li key={id} className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 py-2">
            <span className="min-w-0">
              <Rich
                text={words.invitedAs({ role, who: () => <span className="font-medium break-all">{email}</span> })}
              />{' '}
              <Badge tone={state === 'accepted' ? 'good' : 'plain'}>{stateWords[state]()}</Badge>
              <span className="block text-sm text-muted">{when}</span>
            </span>
            {state === 'accepted' ? null : (
              <span className="-mx-2 flex">
                <Button
                  look="quiet"
                  isPending={invite.isPending}
                  onClick={() => invite.mutate({ email, role, again: true }, { onSuccess: sent })}
                >
                  <Rich text={words.sendAgain({ email, hidden: (text) => <span className="sr-only">{text}</span> })} />
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
      label={words.withdraw()}
      about={words.withdrawAbout({ email })}
      title={words.withdrawTitle()}
      confirm={words.withdraw()}
      doing={words.withdrawing()}
      cancel={words.keep()}
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(id, { onSuccess: done })}
    >
      <p>
        <Rich text={words.withdrawLead({ address: () => <span className="break-all">{email}</span> })} />
      </p>
    </ConfirmButton>
  )
}
