/** Where a learner can stand on a step. Apart from the schemas, which no browser needs for this. */
export const statuses = ['not-started', 'learning', 'done', 'skipped', 'waived'] as const
export type Status = (typeof statuses)[number]

/** What a learner can set: a waiver is a mentor's. */
export const ownStatuses = ['not-started', 'learning', 'done', 'skipped'] as const
export type OwnStatus = (typeof ownStatuses)[number]

export type Assurance = 'claimed' | 'evidenced' | 'verified'

/** Stored text as a status. Throws on any other: then the database holds what nobody could have written. */
export function parseStatus(text: string): Status {
  const status = statuses.find((one) => one === text)
  if (!status) throw new Error(`There is no such status: ${text}`)
  return status
}
