'use client'

import { useState } from 'react'
import { Dialog } from '@/components/foundation/ui/dialog'
import { describedBy, Field, Input } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useFormDraft } from '@/components/platform/use-form-draft'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { MAX_ANNOUNCEMENT, MAX_DAYS, MIN_DAYS, USUAL_DAYS } from '@/lib/mentoring/announcements/announcement'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import { useSendMessage } from '@/lib/mentoring/messages/client'
import * as words from '@/messages/generated/mentoring/compose-message'
import { ComposeForm } from './compose-form'

type MessageCohortDialogProps = { cohort: SharedCohort; isOpen: boolean; onClose: () => void }

/** Dialog with an announcement to everyone in a cohort, and the day on which it ends. */
export default function MessageCohortDialog({ cohort: { id, name }, isOpen, onClose }: MessageCohortDialogProps) {
  const [today] = useState(() => toDay(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone))
  const [endsOn, setEndsOn] = useState(() => addDays(today, USUAL_DAYS))
  const [body, updateBody] = useFormDraft(`announcement:${id}`, '')
  const toast = useToast()
  const { mutate, isPending, error } = useSendMessage(id, (sent) => {
    // Keeps text typed while the announcement was being sent.
    updateBody((now) => (now.trim() === sent.body ? '' : now))
    onClose()
    toast({ message: words.announced({ cohort: name }) })
  })
  return (
    <Dialog
      title={words.messageCohortTitle({ cohort: name })}
      description={<p>{words.announceHint()}</p>}
      isOpen={isOpen}
      onClose={onClose}
    >
      <ComposeForm
        id="announcement"
        body={body}
        isPending={isPending}
        error={error}
        send={words.announce()}
        longest={MAX_ANNOUNCEMENT}
        onType={(typed) => updateBody(() => typed)}
        onSend={() => mutate({ to: 'everyone', body: body.trim(), ...toEnd(endsOn) })}
        onCancel={onClose}
        below={(reasons) => (
          <Field id="announcement-end" label={words.endsOn()} hint={words.endsOnHint()} error={reasons.endsAt}>
            <Input
              {...describedBy('announcement-end', true, reasons.endsAt)}
              type="date"
              min={addDays(today, MIN_DAYS)}
              max={addDays(today, MAX_DAYS)}
              value={endsOn}
              onChange={({ target }) => setEndsOn(target.value)}
            />
          </Field>
        )}
      />
    </Dialog>
  )
}

/** Returns the end of the chosen day in the writer's zone; nothing without a day, for the usual end. */
function toEnd(day: string): { endsAt?: string } {
  const end = new Date(`${day}T23:59:59`)
  return Number.isNaN(end.getTime()) ? {} : { endsAt: end.toISOString() }
}
