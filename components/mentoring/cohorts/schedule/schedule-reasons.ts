import { type ScheduleDraft, toScheduleInput } from './schedule-draft'

type Reasons = Readonly<Record<string, string>>

/**
 * Finds where to show why dates were refused. Rows may have been added or removed since they were sent.
 * @param sent the draft as it was sent
 * @param reasons by the path of a field in it, such as `modules.2.to`
 */
export function findScheduleReasons(sent: ScheduleDraft, reasons: Reasons) {
  const { modules } = toScheduleInput(sent)
  const holidays = sent.holidays.filter(({ from, to }) => from !== '' || to !== '')
  return {
    startsOn: reasons.startsOn,
    ofModule: (slug: string) =>
      reasonsAt(
        reasons,
        'modules',
        modules.findIndex(({ stage }) => stage === slug),
      ),
    ofHoliday: (id: number) =>
      reasonsAt(
        reasons,
        'holidays',
        holidays.findIndex((one) => one.id === id),
      ),
    /** Reason why a whole list was refused. */
    whole: reasons.modules ?? reasons.holidays,
    isShown: Object.keys(reasons).some((name) => /^(startsOn$|(modules|holidays)\.\d+)/.test(name)),
  }
}

/** A reason of the row as a whole is shown at its first day. */
function reasonsAt(reasons: Reasons, list: string, index: number) {
  if (index < 0) return {}
  const row = `${list}.${index}`
  return { from: reasons[`${row}.from`] ?? reasons[row] ?? reasons[`${row}.stage`], to: reasons[`${row}.to`] }
}
