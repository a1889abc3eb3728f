import type { VerdictDraft } from '../review'

/** Returns the newer of two drafts of one verdict; the first of two equally new ones. */
export function pickNewerDraft(one: VerdictDraft | null, other: VerdictDraft | null): VerdictDraft | null {
  if (!one || !other) return one ?? other
  return other.version > one.version ? other : one
}
