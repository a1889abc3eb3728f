'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Select } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { callPaths } from '@/lib/foundation/call-paths'
import { useReminderTime, useSetStudyReminder } from '@/lib/people/notifications/client'
import { type ReminderTime, reminderTimes, reminderWords } from '@/lib/people/notifications/study-reminder/reminder'
import * as words from '@/messages/generated/app/settings-mail'
import { save } from '@/messages/generated/foundation/common'

const savedAs: Readonly<Record<ReminderTime, () => string>> = {
  never: words.savedReminderNever,
  'study-days': words.savedReminderStudyDays,
  weekly: words.savedReminderWeekly,
}

/**
 * Lets the user choose when this week's plan comes by mail. A choice is saved at once; without scripts, by the button.
 */
export function ReminderForm({ when }: { when: ReminderTime }) {
  const toast = useToast()
  const { mutateAsync, isPending, variables } = useSetStudyReminder()
  const saved = useReminderTime(when)
  const [message, setMessage] = useState('')
  // The last choice while any is being saved: an earlier one that fails does not revert it.
  const shown = isPending ? variables : saved
  const choose = (next: ReminderTime) => {
    setMessage('')
    mutateAsync(next).then(
      () => setMessage(savedAs[next]()),
      (error: Error) => toast({ tone: 'problem', message: error.message }),
    )
  }
  return (
    <form method="post" action={callPaths.studyReminder} className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <label htmlFor="study-reminder" className="min-w-0 flex-1 basis-64">
        {words.reminderWhen()}
      </label>
      <Select
        id="study-reminder"
        name="when"
        value={shown}
        onChange={({ target }) => choose(target.value as ReminderTime)}
        className="w-full sm:w-52"
      >
        {reminderTimes.map((time) => (
          <option key={time} value={time}>
            {reminderWords[time]()}
          </option>
        ))}
      </Select>
      <noscript>
        <Button type="submit" look="secondary">
          {save()}
        </Button>
      </noscript>
      <p role="status" className="min-h-6 basis-full text-sm text-muted">
        {message}
      </p>
    </form>
  )
}
