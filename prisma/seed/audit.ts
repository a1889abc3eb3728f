import type { AuditAction } from '@/lib/platform/audit/action'
import { after, MINUTE } from './calendar'
import type { DemoStaff } from './demo-staff'
import type { LearnerRows } from './population'
import { randomFor } from './random'

type Line = {
  readonly at: Date
  readonly action: AuditAction
  readonly actorId: string | null
  readonly subjectId: string
  readonly detail?: Readonly<Record<string, string>>
}

/** Makes the audit log that the demo's other rows imply: roles, cohorts, waivers. */
export function auditRows(house: DemoStaff, people: readonly LearnerRows[]) {
  const random = randomFor('audit')
  return makeLines(house, people).map(({ detail = {}, ...line }) => ({
    id: random.uuid(),
    ...line,
    detail: JSON.stringify(detail),
  }))
}

function makeLines({ users, cohorts, memberships }: DemoStaff, people: readonly LearnerRows[]): Line[] {
  const admin = users.find(({ isAdmin }) => isAdmin)
  const admins = admin
    ? [{ at: admin.createdAt, action: 'admin-made' as const, actorId: null, subjectId: admin.id }]
    : []
  const mentors = users
    .filter(({ isMentor }) => isMentor)
    .map(({ id, createdAt }) => ({
      ...{ at: after(createdAt, MINUTE), action: 'role-given' as const, actorId: admin?.id ?? null, subjectId: id },
      detail: { role: 'mentor' },
    }))
  const made = cohorts.map(({ id, createdAt }) => {
    const founder = memberships.find(({ cohortId, role }) => cohortId === id && role === 'mentor')
    return { at: createdAt, action: 'cohort-made' as const, actorId: founder?.userId ?? null, subjectId: id }
  })
  const waived = people
    .flatMap(({ waivers }) => waivers)
    .map(({ learnerId, stepId, mentorId, createdAt }) => ({
      ...{ at: createdAt, action: 'waiver-given' as const, actorId: mentorId, subjectId: learnerId },
      detail: { step: stepId },
    }))
  return [...admins, ...mentors, ...made, ...waived].sort((a, b) => a.at.getTime() - b.at.getTime())
}
