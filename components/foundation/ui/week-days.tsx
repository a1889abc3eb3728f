import { formatShortWeekday, formatWeekday } from '@/lib/foundation/values/day-words'

const days = [0, 1, 2, 3, 4, 5, 6]

type WeekDaysProps = {
  /** Name of each checkbox; its value is the day, 0 for Monday. */
  name: string
  chosen: readonly number[]
}

/** Checkboxes for the days of the week, in one row where there is room. */
export function WeekDays({ name, chosen }: WeekDaysProps) {
  return (
    <div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
      {days.map((day) => (
        <label
          key={day}
          className="flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded border border-edge px-1 text-sm font-medium hover:bg-sunk has-checked:border-pine has-checked:bg-raised"
        >
          <input
            type="checkbox"
            name={name}
            value={day}
            defaultChecked={chosen.includes(day)}
            aria-label={formatWeekday(day)}
            className="size-4"
          />
          {formatShortWeekday(day)}
        </label>
      ))}
    </div>
  )
}
