import type { DraftContent } from '@/lib/mentoring/reviews/drafts/draft-content'

/** A draft on the server. `savedAt` is ISO 8601. */
export type StoredDraft = DraftContent & { readonly version: number; readonly savedAt: string }

/** Unsaved changes stored in this browser, with the text and version that they are based on. */
export type LocalDraft = { readonly text: DraftContent; readonly base: DraftContent; readonly version: number }

export type SaveState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly at: string }
  /** There was no response; saving is retried. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly why: string }
  /** The same part was changed elsewhere meanwhile. Nothing is saved until the mentor chooses. */
  | { readonly kind: 'clash'; readonly theirs: StoredDraft }

export type DraftSnapshot = { readonly text: DraftContent; readonly state: SaveState }

export type SavedVersion = Pick<StoredDraft, 'version' | 'savedAt'>

/** Ways to send and store a draft. */
export type DraftTransport = {
  /** @throws an error with `status` (0 without a response) and `message` */
  readonly send: (text: DraftContent, version: number) => Promise<SavedVersion>
  /** Sends from a page that is being left, which may be gone before the response. */
  readonly sendOnLeaving: (text: DraftContent, version: number) => Promise<void> | void
  readonly keep: (kept: LocalDraft | null) => void
}
