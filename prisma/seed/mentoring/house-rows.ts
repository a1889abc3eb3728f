import { createHash } from 'node:crypto'
import { after, DAY } from '../calendar'
import type { DemoStaff } from '../demo-staff'
import type { MentorKey } from '../person'
import { randomFor } from '../random'
import { savedReplies } from './saved-replies'
import { invitationStory } from './stories'

/** Makes mentors' saved replies and their invitations. */
export function mentorRows(house: DemoStaff, now: Date) {
  const random = randomFor('mentors')
  const replies = Object.entries(savedReplies).flatMap(([mentor, own]) =>
    own.map(([kind, title, body], index) => {
      const createdAt = after(now, -(200 - 17 * index) * DAY)
      const ownerId = house.mentorIds[mentor as MentorKey]
      return { id: random.uuid(), ownerId, kind, title, body, createdAt, updatedAt: createdAt }
    }),
  )
  const { by, cohort, email, daysAgo } = invitationStory
  const createdAt = after(now, -daysAgo * DAY)
  const codeHash = createHash('sha256').update(random.hex(32)).digest('hex')
  const people = { cohortId: house.cohortIds[cohort], email, invitedById: house.mentorIds[by] }
  const waiting = { acceptedAt: null, revokedAt: null, expiresAt: after(createdAt, 14 * DAY) }
  return { replies, invitations: [{ id: random.uuid(), codeHash, ...people, createdAt, ...waiting }] }
}
