'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Select, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { MAX_COHORTS, USUAL_DAYS } from '@/lib/mentoring/announcements/announcement'
import { usePublishAnnouncement } from '@/lib/mentoring/announcements/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/admin-announcements'

const HOUR_MS = 60 * 60 * 1000
const dayChoices = [1, 3, 7, USUAL_DAYS, 30, 60, 90]
const audiences = ['everyone', 'cohorts'] as const

/** Returns an end so many days from now. Whole hours, so that a second try sends the same request. */
const endAfter = (days: number) => new Date((Math.floor(Date.now() / HOUR_MS) + 24 * days) * HOUR_MS).toISOString()

type AnnouncementFormProps = { cohorts: readonly { readonly id: string; readonly name: string }[] }

/** Publishes an announcement to everyone, or to the chosen cohorts. */
export function AnnouncementForm({ cohorts }: AnnouncementFormProps) {
  const [body, setBody] = useState('')
  const [days, setDays] = useState(USUAL_DAYS)
  const [audience, setAudience] = useState<(typeof audiences)[number]>('everyone')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toast = useToast()
  const { mutate, isPending, error } = usePublishAnnouncement()
  const { reasons, problem } = readFormRefusal(error, ['body', 'cohorts', 'endsAt'])
  return (
    <Form
      method="post"
      className="space-y-5"
      refused={error}
      onSend={() => {
        const sent = () => {
          // Text typed during the request is another announcement, so it stays.
          setBody((now) => (now === body ? '' : now))
          toast({ message: words.published() })
        }
        const to = audience === 'everyone' ? audience : chosen
        mutate({ cohorts: to, body, endsAt: endAfter(days) }, { onSuccess: sent })
      }}
    >
      <Field id="body" label={words.body()} hint={words.bodyHint()} error={reasons.body}>
        <Textarea
          {...describedBy('body', true, reasons.body)}
          name="body"
          aria-required
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </Field>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <Field id="audience" label={words.audience()}>
          <Select
            id="audience"
            name="audience"
            value={audience}
            onChange={(event) => setAudience(audiences.find((one) => one === event.target.value) ?? 'everyone')}
          >
            <option value="everyone">{words.everyone()}</option>
            {cohorts.length > 0 ? <option value="cohorts">{words.someCohorts()}</option> : null}
          </Select>
        </Field>
        <Field id="days" label={words.days()} error={reasons.endsAt}>
          <Select
            {...describedBy('days', false, reasons.endsAt)}
            name="days"
            value={days}
            onChange={(event) => setDays(Number(event.target.value))}
          >
            {dayChoices.map((count) => (
              <option key={count} value={count}>
                {words.forDays({ count })}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {audience === 'cohorts' ? (
        <fieldset aria-describedby={reasons.cohorts ? 'cohorts-error' : undefined}>
          <legend className="text-sm font-semibold">{words.cohorts({ max: MAX_COHORTS })}</legend>
          <div className="mt-1.5 max-h-64 overflow-y-auto rounded border border-edge px-3">
            {cohorts.map(({ id, name }) => (
              <label key={id} className="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  name="cohort"
                  value={id}
                  checked={chosen.includes(id)}
                  onChange={({ target }) =>
                    setChosen((now) => (target.checked ? [...now, id] : now.filter((one) => one !== id)))
                  }
                  className="size-5 shrink-0 accent-pine"
                />
                <span className="min-w-0 break-words">{name}</span>
              </label>
            ))}
          </div>
          <FieldErrorLine id="cohorts" error={reasons.cohorts} />
        </fieldset>
      ) : null}
      <FieldErrorLine id="announcement" error={problem} />
      <Button type="submit" isPending={isPending}>
        {isPending ? words.publishing() : words.publish()}
      </Button>
    </Form>
  )
}
