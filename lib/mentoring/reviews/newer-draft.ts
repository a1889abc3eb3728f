import type { VerdictDraft } from './review'

/** The newer of two drafts of one verdict; of two equally new ones the first. */
export function pickNewerDraft(one: VerdictDraft | null, other: VerdictDraft | null): VerdictDraft | null {
  if (!one || !other) return one ?? other
  return other.version > one.version ? other : one
}
