import type { VerdictDraft } from '../review'
import { draftReasonsSchema, outcomeSchema, scoresSchema } from '../schema'
import { type DraftContent, isSameDraft } from './draft-content'

type Kept = DraftContent & { readonly version: number }

/**
 * Decides about saving a draft: the version to store, 'same' where nothing changed (a repeated save), or 'overtaken'
 * where it is based on an older version than the stored one.
 */
export function decideDraft(kept: Kept | null, text: DraftContent, from: number): number | 'same' | 'overtaken' {
  if (!kept) return from + 1
  if (isSameDraft(kept, text)) return 'same'
  return kept.version === from ? kept.version + 1 : 'overtaken'
}

type StoredDraft = {
  readonly outcome: string | null
  readonly feedback: string
  /** JSON */
  readonly scores: string
  /** JSON */
  readonly reasons: string
  readonly version: number
  readonly savedAt: Date
}

export const toDraft = ({ outcome, feedback, scores, reasons, version, savedAt }: StoredDraft): VerdictDraft => ({
  outcome: outcome === null ? null : outcomeSchema.parse(outcome),
  feedback,
  scores: scoresSchema.parse(JSON.parse(scores)),
  reasons: draftReasonsSchema.parse(JSON.parse(reasons)),
  version,
  savedAt: savedAt.toISOString(),
})

/**
 * Returns the draft that a mentor continues: for the newest iteration, else their last one for an earlier iteration
 * without a verdict. The latter is only a beginning: without an outcome, and with version 0, as it is not saved yet.
 * @param drafts the mentor's own, on iterations without a verdict
 * @param rowIds present rows of the rubric: a score for a retired row would have the verdict refused
 */
export function findDraftToContinue(
  drafts: readonly (StoredDraft & { readonly iterationId: string })[],
  newestId: string | undefined,
  rowIds: readonly string[],
): VerdictDraft | null {
  const current = drafts.find(({ iterationId }) => iterationId === newestId)
  const earlier = drafts.reduce<StoredDraft | null>(
    (last, one) => (last && last.savedAt >= one.savedAt ? last : one),
    null,
  )
  const stored = current ?? (earlier && { ...earlier, outcome: null, version: 0 })
  if (!stored) return null
  const draft = toDraft(stored)
  const ofRubric = <Value>(byRow: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(byRow).filter(([rowId]) => rowIds.includes(rowId)))
  return { ...draft, scores: ofRubric(draft.scores), reasons: ofRubric(draft.reasons) }
}
