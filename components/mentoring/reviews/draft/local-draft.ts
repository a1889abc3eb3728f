import { type DraftContent, isSameDraft } from '@/lib/mentoring/reviews/drafts/draft-content'
import type { LocalDraft } from './draft-state'
import { draftTextFrom } from './draft-text'

/** Identifies a draft by its author and the attempt that it judges. */
export type DraftPlace = { readonly person: string | null; readonly iterationId: string }

const toKey = ({ person, iterationId }: DraftPlace) => `waymark:verdict:${person}:${iterationId}`

/** Reads this tab's unsaved changes of a verdict; null without any, or when they are invalid. */
export function readKeptDraft(place: DraftPlace): LocalDraft | null {
  try {
    const text = sessionStorage.getItem(toKey(place))
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
export function keepDraft(place: DraftPlace, kept: LocalDraft | null): void {
  try {
    if (kept) sessionStorage.setItem(toKey(place), JSON.stringify(kept))
    else sessionStorage.removeItem(toKey(place))
  } catch {}
}

/** Deletes the stored changes once the server has this text, unless they are newer. */
export function forgetDraft(place: DraftPlace, saved: DraftContent): void {
  const kept = readKeptDraft(place)
  if (kept && isSameDraft(kept.text, saved)) keepDraft(place, null)
}
