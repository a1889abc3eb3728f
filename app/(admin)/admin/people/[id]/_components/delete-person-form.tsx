'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { PasswordField } from '@/components/people/accounts/password-field'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { useAskForPersonDeletion } from '@/lib/operations/privacy/client'
import type { PersonDetail } from '@/lib/people/accounts/data'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/admin-person'
import * as common from '@/messages/generated/foundation/common'

type DeletePersonFormProps = {
  person: Pick<PersonDetail, 'id' | 'name' | 'isVerified'>
  hasPassword: boolean
  graceDays: number
}

/** Asks to confirm the deletion of another person's account, with the admin's password if they have one. */
export function DeletePersonForm({ person, hasPassword, graceDays }: DeletePersonFormProps) {
  const { id, name, isVerified } = person
  const [isAsking, setAsking] = useState(false)
  const [current, setCurrent] = useState('')
  const toast = useToast()
  const { mutate, isPending, error, reset } = useAskForPersonDeletion(id)
  const { reasons, problem } = readFormRefusal(error, ['current'])
  const close = () => {
    setAsking(false)
    setCurrent('')
    reset()
  }
  const asked = ({ day }: { readonly day: string }) => {
    close()
    toast({ message: words.deletionAsked({ name, day: formatLongDay(day) }) })
  }
  const about = (
    <>
      <p>{words.deleteMore({ name, isMailed: isVerified })}</p>
      <p>{words.deleteWhat()}</p>
    </>
  )
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {words.deleteAccount()}
      </Button>
      <Dialog title={words.deleteTitle({ name })} description={about} isOpen={isAsking} onClose={close}>
        <Form refused={error} onSend={() => mutate(hasPassword ? { current } : {}, { onSuccess: asked })}>
          {hasPassword ? (
            <PasswordField
              id="deletion-password"
              label={words.yourPassword()}
              autoComplete="current-password"
              value={current}
              onChange={setCurrent}
              error={reasons.current}
            />
          ) : null}
          <FieldErrorLine id="deletion" error={problem} />
          <div className="mt-5 flex flex-wrap gap-3">
            <Button type="submit" look="danger" isPending={isPending}>
              {isPending ? words.asking() : words.deleteIn({ days: graceDays })}
            </Button>
            <Button look="secondary" onClick={close}>
              {common.cancel()}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
