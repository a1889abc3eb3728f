import { WeekDays } from '@/components/foundation/ui/week-days'
import * as words from '@/messages/generated/learning/plan-form'
import { ChoiceGroup } from './choice'

type StudyDaysChoiceProps = { chosen: readonly number[]; error?: string }

/** Lets the learner choose the days of study; 0 is Monday. */
export function StudyDaysChoice({ chosen, error }: StudyDaysChoiceProps) {
  return (
    <ChoiceGroup id="study-days" legend={words.days()} hint={words.daysHint()} error={error}>
      <WeekDays name="studyDays" chosen={chosen} />
    </ChoiceGroup>
  )
}
