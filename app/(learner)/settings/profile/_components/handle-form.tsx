'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { paths } from '@/lib/foundation/paths'
import { useSetPublicProfile } from '@/lib/operations/profiles/client'
import { HANDLE_MAX } from '@/lib/operations/profiles/handle'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/settings-profile'

type HandleFormProps = {
  origin: string
  handle: string
  /** The first handle also switches the profile on. */
  isFirst: boolean
}

/** Form for the handle in the profile's address. */
export function HandleForm({ origin, handle, isFirst }: HandleFormProps) {
  const [typed, setTyped] = useState(handle)
  const { mutate, isPending, error, reset } = useSetPublicProfile()
  const { reasons, problem } = readFormRefusal(error, ['handle'])
  const hint = words.handleHint()
  return (
    <Form
      className="max-w-md space-y-4"
      refused={error}
      onSend={() => mutate({ handle: typed, ...(isFirst ? { isOn: true } : {}) })}
    >
      <Field id="handle" label={words.handle()} hint={hint} error={reasons.handle}>
        <Input
          {...describedBy('handle', hint, reasons.handle)}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          aria-required
          maxLength={HANDLE_MAX}
          value={typed}
          onChange={(event) => {
            reset()
            setTyped(event.target.value)
          }}
        />
      </Field>
      <p className="text-sm break-all text-muted">{`${origin}${paths.profile(typed.trim().toLowerCase() || '…')}`}</p>
      <FieldErrorLine id="profile" error={problem} />
      <Button type="submit" look={isFirst ? 'primary' : 'secondary'} isPending={isPending}>
        {isFirst ? words.switchOn() : words.change()}
      </Button>
    </Form>
  )
}
