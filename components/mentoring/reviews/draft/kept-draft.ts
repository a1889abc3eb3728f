import { findPagePerson } from '@/lib/doors/delivery/page-person'
import type { KeptDraft } from './draft-state'
import { draftTextFrom, isSameDraft, type VisibleDraft } from './draft-text'

const toKey = (iterationId: string) => `waymark:verdict:${findPagePerson()}:${iterationId}`

/** What this tab holds of a verdict that the server does not have yet; null where there is none, or no sense in it. */
export function readKeptDraft(iterationId: string): KeptDraft | null {
  try {
    const text = sessionStorage.getItem(toKey(iterationId))
    return text ? keptDraftFrom(JSON.parse(text)) : null
  } catch {
    return null
  }
}

export function keptDraftFrom(kept: unknown): KeptDraft | null {
  const { text, base, version } = Object(kept) as Record<string, unknown>
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) return null
  return { text: draftTextFrom(text), base: draftTextFrom(base), version }
}

/** A browser that stores nothing still lets one write. */
export function keepDraft(iterationId: string, kept: KeptDraft | null): void {
  try {
    if (kept) sessionStorage.setItem(toKey(iterationId), JSON.stringify(kept))
    else sessionStorage.removeItem(toKey(iterationId))
  } catch {}
}

/** The server has this text. What was written and kept since stays. */
export function forgetDraft(iterationId: string, saved: VisibleDraft): void {
  const kept = readKeptDraft(iterationId)
  if (kept && isSameDraft(kept.text, saved)) keepDraft(iterationId, null)
}
