import { ChoiceGroup } from './choice'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

type StudyDaysChoiceProps = { chosen: readonly number[]; error?: string }

/** The days of the week on which one learns; 0 is Monday. */
export function StudyDaysChoice({ chosen, error }: StudyDaysChoiceProps) {
  return (
    <ChoiceGroup id="study-days" legend="Days" hint="When you usually learn. Other days count too." error={error}>
      <div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
        {days.map((day, index) => (
          <label
            key={day}
            className="flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded border border-edge px-1 text-sm font-medium hover:bg-sunk has-checked:border-pine has-checked:bg-raised"
          >
            <input
              type="checkbox"
              name="studyDays"
              value={index}
              defaultChecked={chosen.includes(index)}
              aria-label={day}
              className="size-4 accent-pine"
            />
            {day.slice(0, 3)}
          </label>
        ))}
      </div>
    </ChoiceGroup>
  )
}
