import type { VisibleDraft } from './draft-text'

/** A draft as the server has it. `savedAt` is ISO 8601. */
export type StoredDraft = VisibleDraft & { readonly version: number; readonly savedAt: string }

/** What this browser keeps of a draft that the server does not have yet, and what it was written on. */
export type KeptDraft = { readonly text: VisibleDraft; readonly base: VisibleDraft; readonly version: number }

export type SaveState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly at: string }
  /** No answer came; it is tried again. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly why: string }
  /** The same thing was written elsewhere meanwhile. Nothing is saved until the mentor chooses. */
  | { readonly kind: 'clash'; readonly theirs: StoredDraft }

export type DraftSnapshot = { readonly text: VisibleDraft; readonly state: SaveState }

export type Saved = Pick<StoredDraft, 'version' | 'savedAt'>

/** How a draft gets out of here. */
export type DraftDoors = {
  /** @throws what has a `status` (0 when no answer came) and a `message` */
  readonly send: (text: VisibleDraft, version: number) => Promise<Saved>
  /** From a page that is being left: the answer may find it gone. */
  readonly sendOnLeaving: (text: VisibleDraft, version: number) => Promise<void> | void
  readonly keep: (kept: KeptDraft | null) => void
}
