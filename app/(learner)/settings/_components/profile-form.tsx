'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input, Select } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { readFormRefusal } from '@/lib/doors/delivery/refusal'
import { useChangeProfile } from '@/lib/people/accounts/client'

type Profile = { readonly name: string; readonly timeZone: string }
type ProfileFormProps = Profile & { zones: readonly string[] }

const NAME_HINT = 'Shown to your mentors and cohort.'
const ZONE_HINT = 'Used to count your study days.'

/** What one is called, and where one's days are counted. */
export function ProfileForm({ zones, ...saved }: ProfileFormProps) {
  const [{ name, timeZone }, setProfile] = useState<Profile>(saved)
  const { mutate, isPending, isSuccess, error, reset } = useChangeProfile()
  const { reasons, problem } = readFormRefusal(error)
  const change = (part: Partial<Profile>) => {
    reset()
    setProfile({ name, timeZone, ...part })
  }
  return (
    <Form className="max-w-md space-y-4" onSend={() => mutate({ name, timeZone })}>
      <Field id="name" label="Name" hint={NAME_HINT} error={reasons.name}>
        <Input
          {...describedBy('name', NAME_HINT, reasons.name)}
          autoComplete="name"
          required
          maxLength={80}
          value={name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field id="time-zone" label="Time zone" hint={ZONE_HINT} error={reasons.timeZone}>
        <Select
          {...describedBy('time-zone', ZONE_HINT, reasons.timeZone)}
          value={timeZone}
          onChange={(event) => change({ timeZone: event.target.value })}
        >
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
      </Field>
      <FieldErrorLine id="profile" error={problem} />
      <div className="flex items-center gap-4">
        <Button type="submit" look="secondary" disabled={isPending}>
          {isPending ? 'Saving' : 'Save'}
        </Button>
        <p role="status" className="text-muted">
          {isSuccess ? 'Saved.' : null}
        </p>
      </div>
    </Form>
  )
}
