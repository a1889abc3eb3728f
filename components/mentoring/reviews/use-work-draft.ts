import { emptyWork, isSameWorkDraft, type WorkDraft } from '@/components/learning/evidence/work-draft'
import { useFormDraft } from '@/components/platform/use-form-draft'

/** Holds the typed text of a step's next attempt. */
export const useWorkDraft = (stepSlug: string) => useFormDraft(`submission:${stepSlug}`, emptyWork)

/** Returns whether the form contains anything that could be lost. */
export const isFilledIn = ({ url, commit, title, issuer, note, file }: WorkDraft): boolean =>
  file !== null || [url, commit, title, issuer, note].some((text) => text.trim() !== '')

/**
 * Empties the form after the submission, unless it was changed meanwhile. Keeps the kind, because the next attempt
 * mostly has the same one.
 */
export const clearSentWork = (now: WorkDraft, sent: WorkDraft | null): WorkDraft =>
  sent && isSameWorkDraft(now, sent) ? { ...emptyWork, kind: now.kind } : now
