import { createHash } from 'node:crypto'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { generateJoinCode } from '@/lib/foundation/values/join-code'
import { packDays } from '@/lib/learning/plans/study-days'
import type { AuditAction } from '@/lib/platform/audit/action'
import { after, DAY, MINUTE } from './calendar'
import type { Random } from './random'
import type { Rows } from './rows'
import type { CohortKey, StaffStory } from './stories'

export type Staff = ReturnType<typeof addStaff>

type Person = { readonly email: string; readonly name: string; readonly timeZone: string }

export function userRow(id: string, { email, name, timeZone }: Person, at: Date) {
  const roles = { isMentor: false, isAdmin: false, isDemo: true }
  return { id, email, name, timeZone, ...roles, emailVerifiedAt: at, createdAt: at, updatedAt: at }
}

/** Adds the mentors and the admin, their cohorts, saved replies and an invitation. */
export function addStaff(story: StaffStory, now: Date, random: Random, rows: Rows) {
  const arrived = after(now, -320 * DAY)
  const ids = { admin: random.uuid(), marek: random.uuid(), thandiwe: random.uuid() }
  const { marek, thandiwe, admin } = story.people
  const audit = (at: Date, action: AuditAction, actorId: string | null, subjectId: string, detail = '{}') =>
    rows.auditEntry.push({ id: random.uuid(), at, action, actorId, subjectId, detail })
  rows.user.push({ ...userRow(ids.admin, admin, after(arrived, -DAY)), isAdmin: true })
  audit(after(arrived, -DAY), 'admin-made', null, ids.admin)
  for (const mentor of ['marek', 'thandiwe'] as const) {
    rows.user.push({ ...userRow(ids[mentor], story.people[mentor], arrived), isMentor: true })
    audit(after(arrived, MINUTE), 'role-given', ids.admin, ids[mentor], JSON.stringify({ role: 'mentor' }))
    for (const [index, reply] of story.savedReplies[mentor].entries()) {
      const createdAt = after(now, -(200 - 17 * index) * DAY)
      rows.savedReply.push({ id: random.uuid(), ownerId: ids[mentor], ...reply, createdAt, updatedAt: createdAt })
    }
  }
  const addCohort = (key: CohortKey) => {
    const { mentors, week, foundedDaysAgo, deadline, ...terms } = story.cohorts[key]
    const id = random.uuid()
    const joinCode = generateJoinCode((below) => Math.floor(random.next() * below))
    const createdAt = after(now, -foundedDaysAgo * DAY)
    const startsOn = addDays(toDay(createdAt, week.timeZone), 14)
    rows.cohort.push({
      ...{ id, ...terms, startsOn, createdAt, joinCode },
      ...{ timeZone: week.timeZone, workDays: packDays(week.days), workFrom: week.from, workUntil: week.until },
      deadlineOn: deadline.from === 'start' ? addDays(startsOn, deadline.weeks * 7) : null,
      deadlineWeeks: deadline.from === 'joining' ? deadline.weeks : null,
    })
    const mentorIds = mentors.map((mentor) => ids[mentor])
    const joinedAt = after(createdAt, MINUTE)
    rows.membership.push(...mentorIds.map((userId) => ({ cohortId: id, userId, role: 'mentor', joinedAt })))
    audit(createdAt, 'cohort-made', mentorIds[0] ?? null, id)
    return { id, name: terms.name, promisedHours: terms.promisedHours, week, mentorIds }
  }
  const cohorts = { evening: addCohort('evening'), changers: addCohort('changers') }
  const { by, cohort, email, daysAgo } = story.invitation
  const createdAt = after(now, -daysAgo * DAY)
  const codeHash = createHash('sha256').update(random.hex(32)).digest('hex')
  const invited = { cohortId: cohorts[cohort].id, email, invitedById: ids[by], codeHash }
  rows.invitation.push({ id: random.uuid(), ...invited, createdAt, expiresAt: after(createdAt, 14 * DAY) })
  const mentors = { marek: { id: ids.marek, ...marek }, thandiwe: { id: ids.thandiwe, ...thandiwe } }
  return { mentors, cohorts, evidenceNotes: story.evidenceNotes }
}
