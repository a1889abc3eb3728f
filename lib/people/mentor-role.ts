type Roles = { readonly isMentor: boolean }

export type RoleChange = {
  readonly isChanged: boolean
  /** Reviews the person has claimed go back to the queue: nobody waits for somebody who no longer mentors. */
  readonly givesClaimsBack: boolean
}

/** What making somebody a mentor, or ending it, comes to: also an admin reviews only as a mentor. */
export function decideMentorRole(person: Roles, isMentor: boolean): RoleChange {
  const isChanged = person.isMentor !== isMentor
  return { isChanged, givesClaimsBack: isChanged && !isMentor }
}
