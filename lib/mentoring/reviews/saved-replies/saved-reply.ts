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
