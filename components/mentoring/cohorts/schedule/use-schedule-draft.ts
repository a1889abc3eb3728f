import { useState } from 'react'
import { type ClassDates, isSameSchedule, type ScheduleDraft, toScheduleDraft } from './schedule-draft'

/**
 * Keeps what is typed into the form of a class's dates. New dates from the server, saved by a colleague or by another
 * form of the page, refill it unless it contains unsaved changes.
 */
export function useScheduleDraft(dates: ClassDates) {
  const [filledFrom, setFilledFrom] = useState(dates)
  // Kept as it was last filled or saved: the server may return the rows in another order.
  const [saved, setSaved] = useState(() => toScheduleDraft(dates))
  const [draft, change] = useState(saved)
  const isChanged = !isSameSchedule(draft, saved)
  if (!isChanged && JSON.stringify(dates) !== JSON.stringify(filledFrom)) {
    const fresh = toScheduleDraft(dates)
    setFilledFrom(dates)
    setSaved(fresh)
    change(fresh)
  }
  const markSaved = (sent: ScheduleDraft) => setSaved(sent)
  return { draft, change, isChanged, markSaved }
}
