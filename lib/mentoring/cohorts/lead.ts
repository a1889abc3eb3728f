type LeadCandidate = { readonly userId: string; readonly joinedAt: Date; readonly isLead: boolean }

/**
 * Decides which mentor leads a cohort: the one set as lead or, without one, the first who joined.
 * @param mentors the active ones, in any order
 * @returns null where there is no active mentor
 */
export function decideLead(mentors: readonly LeadCandidate[]): string | null {
  const set = mentors.filter(({ isLead }) => isLead)
  const [first] = [...(set.length > 0 ? set : mentors)].sort(byJoining)
  return first?.userId ?? null
}

const byJoining = (a: LeadCandidate, b: LeadCandidate): number =>
  a.joinedAt.getTime() - b.joinedAt.getTime() || (a.userId < b.userId ? -1 : 1)
