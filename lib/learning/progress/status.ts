/** Statuses of a step. Kept apart from the schemas so that browsers need not load those. */
export const statuses = ['not-started', 'learning', 'done', 'skipped', 'waived'] as const
export type Status = (typeof statuses)[number]

/** Statuses that learners set themselves: only mentors waive. */
export const ownStatuses = ['not-started', 'learning', 'done', 'skipped'] as const
export type OwnStatus = (typeof ownStatuses)[number]

export type Assurance = 'claimed' | 'evidenced' | 'verified'

/** Parses a stored status. Throws on any other, since nothing writes one. */
export function parseStatus(text: string): Status {
  const status = statuses.find((one) => one === text)
  if (!status) throw new Error(`There is no such status: ${text}`)
  return status
}
