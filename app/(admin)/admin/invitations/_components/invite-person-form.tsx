'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Field, FieldErrorLine, Select } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { EmailField } from '@/components/people/accounts/email-field'
import { useInvitePerson } from '@/lib/people/accounts/invitations/client'
import { type InvitedRole, invitedRoles } from '@/lib/people/accounts/invitations/person-invitation'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/admin-invitations'

const roleWords: Readonly<Record<InvitedRole, () => string>> = {
  learner: words.roleLearner,
  mentor: words.roleMentor,
  admin: words.roleAdmin,
}

/** Invites one person. */
export function InvitePersonForm() {
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<InvitedRole>('learner')
  const toast = useToast()
  const { mutate, isPending, error } = useInvitePerson()
  const { reasons, problem } = readFormRefusal(error, ['email'])
  return (
    <Form
      method="post"
      className="flex flex-wrap items-start gap-3"
      refused={error}
      onSend={() => {
        const sent = ({ isNew }: { readonly isNew: boolean }) => {
          // Input typed during the request is another invitation, so it stays.
          setEmail((now) => (now === email ? '' : now))
          toast({ message: isNew ? words.invited() : words.alreadyInvited({ email }) })
        }
        mutate({ email, role }, { onSuccess: sent })
      }}
    >
      <div className="min-w-0 flex-2 basis-64">
        <EmailField autoComplete="off" value={email} onChange={setEmail} error={reasons.email} />
      </div>
      <div className="min-w-0 flex-1 basis-36">
        <Field id="role" label={words.role()}>
          <Select
            id="role"
            name="role"
            value={role}
            onChange={(event) => setRole(invitedRoles.find((one) => one === event.target.value) ?? 'learner')}
          >
            {invitedRoles.map((one) => (
              <option key={one} value={one}>
                {roleWords[one]()}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Button type="submit" isPending={isPending} className="max-sm:self-end sm:mt-[1.625rem]">
        {isPending ? words.inviting() : words.invite()}
      </Button>
      <div className="w-full">
        <FieldErrorLine id="invite" error={problem} />
      </div>
    </Form>
  )
}
