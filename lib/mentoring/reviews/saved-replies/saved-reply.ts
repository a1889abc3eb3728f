/** Purposes of saved replies: what has to change, what can be done at once, a mere idea, and praise. */
export const replyKinds = ['essential', 'actionable', 'optional', 'praise'] as const
export type ReplyKind = (typeof replyKinds)[number]

/** How many replies a mentor can save. */
export const MAX_REPLIES = 100

/** A text that a mentor uses often. */
export type SavedReply = {
  readonly id: string
  readonly kind: ReplyKind
  readonly title: string
  /** Markdown. */
  readonly body: string
}

export type SavedReplyPage = {
  readonly replies: readonly SavedReply[]
  /** Number of all replies, by kind; kinds without any are left out. */
  readonly counts: Readonly<Partial<Record<ReplyKind, number>>>
  /** Offset of the next page; null at the end. */
  readonly next: number | null
}
