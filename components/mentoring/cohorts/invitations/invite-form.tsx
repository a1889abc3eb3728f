'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useInvite } from '@/lib/mentoring/cohorts/client'
import { RequestError } from '@/lib/platform/delivery/transport'
import * as words from '@/messages/generated/mentoring/cohort-members'
import { addressReasons, parseAddresses } from './addresses'

/** Form that invites people by mail, each with their own link. */
export function InviteForm({ cohortId }: { cohortId: string }) {
  const [text, setText] = useState('')
  const toast = useToast()
  const { mutate, isPending, error, variables } = useInvite(cohortId)
  const reasons = error instanceof RequestError ? addressReasons(variables ?? [], error.fields) : []
  const refusal = error ? (reasons.length > 0 ? reasons.join(' ') : error.message) : null
  const invite = () => {
    const sent = ({ sent, alreadyInvited }: { readonly sent: number; readonly alreadyInvited: readonly string[] }) => {
      // Keeps addresses typed while these were being sent.
      setText((now) => (now === text ? '' : now))
      const [email = ''] = alreadyInvited
      const message = email
        ? words.someInvited({ count: sent, already: alreadyInvited.length, email })
        : words.invitationsSent({ count: sent })
      toast({ message })
    }
    mutate(parseAddresses(text), { onSuccess: sent })
  }
  return (
    <Form className="max-w-2xl space-y-3" refused={error} onSend={() => invite()}>
      <Field id="invite-emails" label={words.inviteAddresses()} hint={words.inviteHint()} error={refusal}>
        <Textarea
          {...describedBy('invite-emails', true, refusal)}
          aria-required
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button type="submit" look="secondary" isPending={isPending}>
        {isPending ? words.inviting() : words.invite()}
      </Button>
    </Form>
  )
}
