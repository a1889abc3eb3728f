/** What a saved reply is for: what has to change, what can be done at once, what is only a thought, and what is good. */
export const replyKinds = ['essential', 'actionable', 'optional', 'praise'] as const
export type ReplyKind = (typeof replyKinds)[number]

/** How many a mentor can keep. */
export const MAX_REPLIES = 100

/** What a mentor says often. */
export type SavedReply = {
  readonly id: string
  readonly kind: ReplyKind
  readonly title: string
  /** Markdown. */
  readonly body: string
}

export type SavedReplyPage = {
  readonly replies: readonly SavedReply[]
  /** How many there are in all, by kind; none of a kind is left out. */
  readonly counts: Readonly<Partial<Record<ReplyKind, number>>>
  /** Where the next page begins; null at the end. */
  readonly next: number | null
}
