'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { Link } from '@/components/foundation/ui/link'
import { useToast } from '@/components/foundation/ui/toast'
import { paths } from '@/lib/foundation/paths'
import { useAddMentor } from '@/lib/mentoring/cohorts/client'
import * as words from '@/messages/generated/mentoring/cohort-members'

type AddMentorFormProps = {
  cohortId: string
  /** Whether the viewer can give people the mentor role. */
  canInvite: boolean
}

/** Form that adds a person with the mentor role to the cohort. */
export function AddMentorForm({ cohortId, canInvite }: AddMentorFormProps) {
  const [email, setEmail] = useState('')
  const toast = useToast()
  const { mutate, isPending, error } = useAddMentor(cohortId)
  const id = `mentor-${cohortId}`
  return (
    <Form
      refused={error}
      onSend={() => {
        const added = () => {
          // Keeps an address typed while this one was being sent.
          setEmail((now) => (now === email ? '' : now))
          toast({ message: words.mentorAdded() })
        }
        mutate(email, { onSuccess: added })
      }}
    >
      <Field id={id} label={words.addMentor()} hint={words.addMentorHint()} error={error?.message}>
        <div className="flex flex-wrap gap-2">
          <Input
            {...describedBy(id, true, error)}
            type="email"
            aria-required
            maxLength={254}
            autoComplete="off"
            className="min-w-0 flex-1 basis-60"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <Button type="submit" look="secondary" isPending={isPending}>
            {isPending ? words.adding() : words.add()}
          </Button>
        </div>
      </Field>
      {canInvite ? (
        <Link
          href={paths.adminInvitations}
          className="inline-flex min-h-11 min-w-11 items-center text-sm text-pine underline underline-offset-4"
        >
          {words.inviteMentor()}
        </Link>
      ) : null}
    </Form>
  )
}
