import { describedBy, Field, Select } from '@/components/foundation/ui/field'
import { WeekDays } from '@/components/foundation/ui/week-days'
import { ChoiceGroup } from '@/components/learning/plans/choice'
import * as words from '@/messages/generated/mentoring/cohort-forms'
import type { CohortSettings } from './settings-from-form'

const hours = Array.from({ length: 25 }, (_, hour) => hour)
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`

type WorkWeekFieldsProps = {
  settings: CohortSettings
  /** IANA names to choose from. */
  timeZones: readonly string[]
  reasonOf: (field: string) => string | undefined
}

/** Fields of the mentors' working hours, in which the promised time is counted. */
export function WorkWeekFields({ settings, timeZones, reasonOf }: WorkWeekFieldsProps) {
  const { workDays, workFrom, workUntil, timeZone } = settings
  return (
    <>
      <ChoiceGroup id="work-days" legend={words.workDays()} hint={words.workDaysHint()} error={reasonOf('workDays')}>
        <WeekDays name="workDays" chosen={workDays} />
      </ChoiceGroup>
      <div className="grid gap-5 sm:grid-cols-3">
        <HourField
          id="work-from"
          name="workFrom"
          label={words.from()}
          from={0}
          value={workFrom}
          error={reasonOf('workFrom')}
        />
        <HourField
          id="work-until"
          name="workUntil"
          label={words.until()}
          from={1}
          value={workUntil}
          error={reasonOf('workUntil')}
        />
        <Field id="time-zone" label={words.timeZone()} error={reasonOf('timeZone')}>
          <Select {...describedBy('time-zone', false, reasonOf('timeZone'))} name="timeZone" defaultValue={timeZone}>
            {timeZones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
        </Field>
      </div>
    </>
  )
}

type HourFieldProps = { id: string; name: string; label: string; from: 0 | 1; value: number; error?: string }

function HourField({ id, name, label, from, value, error }: HourFieldProps) {
  return (
    <Field id={id} label={label} error={error}>
      <Select {...describedBy(id, false, error)} name={name} defaultValue={value}>
        {hours.slice(from, from + 24).map((hour) => (
          <option key={hour} value={hour}>
            {clock(hour)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
