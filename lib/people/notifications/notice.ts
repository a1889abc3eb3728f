/** What people are told of. Each kind can be switched on its own. */
export const noticeKinds = [
  // learners
  'verdict',
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
  'mentor-asked',
  'plan-answered',
  'added-as-mentor',
  // both
  'message',
  'nudge',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Something that happened, for one person. */
export type Notice = {
  readonly userId: string
  readonly kind: NoticeKind
  /** Names the event: told twice, it is one notification. */
  readonly key: string
  /** What the words need: names and titles, never anything private. */
  readonly facts: Readonly<Record<string, string>>
  /** Where it leads, a path of ours. */
  readonly path: string
}
