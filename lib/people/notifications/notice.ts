/** Kinds of notifications. Each has a mail mode of its own, and a definition in the domain that sends it. */
export const noticeKinds = [
  // learners
  'verdict',
  'verdict-corrected',
  'promise-broken',
  'review-lapsed',
  'waiver',
  'skill-confirmed',
  'plan-proposed',
  'cohort-changed',
  // mentors
  'work-submitted',
  'work-withdrawn',
  'handed-over',
  'review-assigned',
  'learner-assigned',
  'mentor-asked',
  'plan-answered',
  'added-as-mentor',
  // both
  'message',
  'nudge',
  'announcement',
  'thread-post',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Values for the text: names, titles, codes and numbers, by name. */
export type NoticeFacts = Readonly<Partial<Record<string, string>>>

/** An event to notify one person of. */
export type Notice<Kind extends NoticeKind = NoticeKind> = {
  readonly userId: string
  readonly kind: Kind
  /** Idempotency key of the event: reported twice, it gives one notification. */
  readonly key: string
  /** Values for the message: names and titles, never anything private. */
  readonly facts: Readonly<Record<string, string>>
  /** Page that it leads to, a path of ours. */
  readonly path: string
  /** Due time and quoted text, for a mail that collects what people write until then. */
  readonly mail?: { readonly dueAt: Date; readonly quoted: string }
}
