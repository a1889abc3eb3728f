import { type ReminderTime, reminderTimes, reminderWords } from '@/lib/people/notifications/study-reminder/reminder'
import * as words from '@/messages/generated/learning/plan-form'
import { ChoiceGroup, RadioCard } from './choice'

/** Lets the learner choose the weekly mail with the plan: off by default. */
export function ReminderChoice({ chosen, error }: { chosen: ReminderTime; error?: string }) {
  return (
    <ChoiceGroup id="reminder" legend={words.reminder()} hint={words.reminderHint()} error={error}>
      <div className="grid gap-3 sm:grid-cols-3">
        {reminderTimes.map((time) => (
          <RadioCard key={time} name="reminder" value={time} isChosen={time === chosen} title={reminderWords[time]()} />
        ))}
      </div>
    </ChoiceGroup>
  )
}
