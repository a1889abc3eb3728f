import type { WorkingWeek } from './working-hours'

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

/**
 * What a cohort promises: "2 working days" where the hours are whole days of its week, else "5 working hours".
 * @param hours working hours, 1 or more
 */
export function promiseInWords(hours: number, { from, until }: Pick<WorkingWeek, 'from' | 'until'>): string {
  const day = until - from
  return hours % day === 0 ? plural(hours / day, 'working day') : plural(hours, 'working hour')
}

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const hourInWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** "Monday to Friday, 09:00 to 17:00 (Europe/Berlin)" */
export function weekInWords({ days, from, until, timeZone }: WorkingWeek): string {
  const sorted = [...days].sort((a, b) => a - b)
  const [first = 0] = sorted
  const last = sorted.at(-1) ?? first
  const isRun = sorted.length > 2 && last - first === sorted.length - 1
  const names = sorted.map((day) => dayNames[day] ?? '')
  const when = isRun ? `${dayNames[first]} to ${dayNames[last]}` : listed(names)
  return `${when}, ${hourInWords(from)} to ${hourInWords(until)} (${timeZone})`
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
