import { useFormDraft } from '@/components/platform/use-form-draft'
import type { ReplyDraft } from './reply-fields'

const isSame = (one: ReplyDraft, other: ReplyDraft) =>
  one.kind === other.kind && one.title === other.title && one.body === other.body

/**
 * Holds the typed text of a saved reply; null while its form is closed. It survives a visit to another page of the
 * list.
 */
export function useReplyDraft(id: string | undefined) {
  const [draft, update] = useFormDraft<ReplyDraft | null>(`saved-reply:${id ?? 'new'}`, null)
  return {
    draft,
    write: (next: ReplyDraft | null) => update(() => next),
    /** Closes the form, unless something was typed while it was being sent. */
    sent: (what: ReplyDraft) => update((now) => (now && isSame(now, what) ? null : now)),
  }
}
