import { useTyped } from '@/components/doors/use-typed'
import { emptyWork, isSameWorkDraft, type WorkDraft } from '@/components/learning/evidence/work-draft'

/** What is typed of a step's next attempt. */
export const useTypedWork = (stepSlug: string) => useTyped(`submission:${stepSlug}`, emptyWork)

/** Whether the form has anything in it that could be lost. */
export const isFilledIn = ({ url, commit, title, issuer, note, file }: WorkDraft): boolean =>
  file !== null || [url, commit, title, issuer, note].some((text) => text.trim() !== '')

/**
 * The form once work is sent: empty, unless it was changed meanwhile. The kind stays, as the next attempt mostly has the
 * same one.
 */
export const withoutSent = (now: WorkDraft, sent: WorkDraft | null): WorkDraft =>
  sent && isSameWorkDraft(now, sent) ? { ...emptyWork, kind: now.kind } : now
