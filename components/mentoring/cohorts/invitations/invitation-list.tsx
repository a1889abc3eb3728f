'use client'

import { Badge } from '@/components/foundation/ui/badge'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Rich } from '@/components/foundation/ui/rich'
import { useToast } from '@/components/foundation/ui/toast'
import { useInvite, useWithdrawInvitation } from '@/lib/mentoring/cohorts/client'
import type { SentInvitation } from '@/lib/mentoring/cohorts/invitations/invitation'
import * as words from '@/messages/generated/mentoring/cohort-members'

/** An invitation with its times in words, formatted by the server for the reader. */
export type ShownInvitation = Pick<SentInvitation, 'id' | 'email' | 'state'> & { readonly when: string }

const stateWords: Record<ShownInvitation['state'], () => string> = {
  waiting: words.waiting,
  accepted: words.accepted,
  expired: words.expired,
  withdrawn: words.withdrawn,
}

const hidden = (text: readonly string[]) => <span className="sr-only">{text}</span>

type InvitationListProps = { id: string; cohortId: string; invitations: readonly ShownInvitation[] }

/** List of sent invitations with their states. */
export function InvitationList({ id: listId, cohortId, invitations }: InvitationListProps) {
  const toast = useToast()
  const withdraw = useWithdrawInvitation(cohortId)
  const invite = useInvite(cohortId, true)
  const isBusy = withdraw.isPending || invite.isPending
  return (
    <>
      <FieldErrorLine id={`invitations-${listId}`} error={(withdraw.error ?? invite.error)?.message} />
      <ul className="divide-y divide-rule border-y border-rule">
        {invitations.map(({ id, email, state, when }) => (
          <li key={id} className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 py-1">
            <span className="min-w-0">
              <span className="font-medium break-all">{email}</span>{' '}
              <Badge tone={state === 'accepted' ? 'good' : 'plain'}>{stateWords[state]()}</Badge>
              <span className="block text-sm text-muted">{when}</span>
            </span>
            {state === 'accepted' ? null : (
              <span className="flex">
                <Button
                  look="quiet"
                  isPending={isBusy}
                  onClick={() =>
                    invite.mutate([email], {
                      onSuccess: () => toast({ message: words.invitationSentAgain() }),
                    })
                  }
                >
                  <Rich text={words.sendAgain({ email, hidden })} />
                </Button>
                {state === 'waiting' ? (
                  <Button look="quiet" isPending={isBusy} onClick={() => withdraw.mutate(id)}>
                    <Rich text={words.withdraw({ email, hidden })} />
                  </Button>
                ) : null}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
