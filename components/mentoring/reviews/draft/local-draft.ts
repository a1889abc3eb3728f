import { type DraftContent, isSameDraft } from '@/lib/mentoring/reviews/drafts/draft-content'
import { findPagePerson } from '@/lib/platform/delivery/page-person'
import type { LocalDraft } from './draft-state'
import { draftTextFrom } from './draft-text'

const toKey = (iterationId: string) => `waymark:verdict:${findPagePerson()}:${iterationId}`

/** Reads this tab's unsaved changes of a verdict; null without any, or when they are invalid. */
export function readKeptDraft(iterationId: string): LocalDraft | null {
  try {
    const text = sessionStorage.getItem(toKey(iterationId))
    return text ? parseLocalDraft(JSON.parse(text)) : null
  } catch {
    return null
  }
}

export function parseLocalDraft(kept: unknown): LocalDraft | null {
  const { text, base, version } = Object(kept) as Record<string, unknown>
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) return null
  return { text: draftTextFrom(text), base: draftTextFrom(base), version }
}

/** Stores unsaved changes. Writing works without storage too. */
export function keepDraft(iterationId: string, kept: LocalDraft | null): void {
  try {
    if (kept) sessionStorage.setItem(toKey(iterationId), JSON.stringify(kept))
    else sessionStorage.removeItem(toKey(iterationId))
  } catch {}
}

/** Deletes the stored changes once the server has this text, unless they are newer. */
export function forgetDraft(iterationId: string, saved: DraftContent): void {
  const kept = readKeptDraft(iterationId)
  if (kept && isSameDraft(kept.text, saved)) keepDraft(iterationId, null)
}
