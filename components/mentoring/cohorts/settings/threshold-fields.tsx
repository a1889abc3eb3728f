import { describedBy, Field, Select } from '@/components/foundation/ui/field'
import { behindDaysChoices, goneDaysChoices } from '@/lib/mentoring/cohorts/thresholds'
import * as words from '@/messages/generated/mentoring/cohort-forms'
import type { CohortSettings } from './settings-from-form'

type ThresholdFieldsProps = { settings: CohortSettings; reasonOf: (field: string) => string | undefined }

/** Fields of the days of silence after which learners are flagged. */
export function ThresholdFields({ settings, reasonOf }: ThresholdFieldsProps) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <DaysField
        id="gone-days"
        name="goneDays"
        label={words.goneDays()}
        hint={words.goneDaysHint()}
        choices={goneDaysChoices}
        value={settings.goneDays}
        error={reasonOf('goneDays')}
      />
      <DaysField
        id="behind-days"
        name="behindDays"
        label={words.behindDays()}
        hint={words.behindDaysHint()}
        choices={behindDaysChoices}
        value={settings.behindDays}
        error={reasonOf('behindDays')}
      />
    </div>
  )
}

type DaysFieldProps = {
  id: string
  name: string
  label: string
  hint: string
  choices: readonly number[]
  value: number
  error?: string
}

function DaysField({ id, name, label, hint, choices, value, error }: DaysFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Select {...describedBy(id, true, error)} name={name} defaultValue={value}>
        {choices.map((days) => (
          <option key={days} value={days}>
            {words.days({ days })}
          </option>
        ))}
      </Select>
    </Field>
  )
}
