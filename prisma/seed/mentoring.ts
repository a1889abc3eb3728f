import { paths } from '@/lib/foundation/paths'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { findStep } from '@/lib/learning/roadmaps/roadmap'
import { sharePlanDone } from '@/lib/mentoring/learners/agreed-plans/agreed-plan'
import { after, DAY, dayAgo, HOUR } from './calendar'
import type { Happening } from './log'
import { notify, type Scene } from './scene'

/** Adds a learner's waivers by mentors. Returns their log entries. */
export function addWaivers(scene: Scene): Happening[] {
  const { parts, staff, learner, owner, now, random, rows } = scene
  return learner.waivers.map((waiver) => {
    const step = findStep(parts.roadmap, waiver.step)
    if (!step) throw new Error(`There is no step ${waiver.step} to waive.`)
    const mentor = staff.mentors[waiver.by]
    const { learnerId } = owner
    const [id, stepId, reason, createdAt] = [random.uuid(), step.id, waiver.reason, after(now, -waiver.daysAgo * DAY)]
    rows.waiver.push({ id, learnerId, stepId, mentorId: mentor.id, reason, createdAt, previousStatus: 'not-started' })
    rows.auditEntry.push({
      ...{ id: random.uuid(), at: createdAt, action: 'waiver-given', actorId: mentor.id, subjectId: learnerId },
      detail: JSON.stringify({ step: stepId }),
    })
    const facts = { what: 'given', step: step.title, mentor: mentor.name, until: '' }
    const path = paths.step(parts.roadmap.slug, step.slug)
    notify(scene, createdAt, [{ userId: learnerId, kind: 'waiver', key: `waiver:${id}`, facts, path }])
    return {
      ...{ stepId, kind: 'status', to: 'waived', reason },
      ...{ occurredAt: createdAt, actorId: mentor.id, idempotencyKey: `waiver:${id}` },
    }
  })
}

/** Adds mentors' notes, confirmations and plans for a learner. */
export function addMentoring(scene: Scene, events: readonly ProgressEvent[]): void {
  const { parts, staff, learner, owner, now, random, rows } = scene
  const { learnerId, timeZone, track } = owner
  const { id: cohortId } = staff.cohorts[learner.cohort]
  for (const { by, daysAgo, changedDaysAgo = daysAgo, body } of learner.notes) {
    rows.mentorNote.push({
      ...{ id: random.uuid(), learnerId, cohortId, authorId: staff.mentors[by].id, body },
      version: changedDaysAgo === daysAgo ? 1 : 2,
      createdAt: after(now, -daysAgo * DAY),
      updatedAt: after(now, -changedDaysAgo * DAY),
    })
  }
  for (const { by, daysAgo, skill, note } of learner.confirmations) {
    const mentor = staff.mentors[by]
    const [id, createdAt] = [random.uuid(), after(now, -daysAgo * DAY)]
    const ids = { id, learnerId, roadmapId: parts.roadmap.id, skillSlug: skill, mentorId: mentor.id }
    rows.skillConfirmation.push({ ...ids, note, createdAt })
    const facts = { skill: parts.skillTitles.get(skill) ?? skill, mentor: mentor.name }
    const path = `${paths.skills(parts.roadmap.slug)}#${skill}`
    const key = `skill-confirmed:${id}`
    notify(scene, createdAt, [{ userId: learnerId, kind: 'skill-confirmed', key, facts, path }])
  }
  for (const { by, daysAgo, weeklyHours, weeksAhead, note, agreedAfter } of learner.plans) {
    const mentor = staff.mentors[by]
    const [id, proposedAt] = [random.uuid(), after(now, -daysAgo * DAY)]
    const arriveBy = addDays(toDay(proposedAt, timeZone), weeksAhead * 7)
    const answeredAt = agreedAfter ? after(proposedAt, agreedAfter * HOUR) : null
    const states = statesAfter(events.filter(({ occurredAt }) => answeredAt && occurredAt <= answeredAt))
    rows.agreedPlan.push({
      ...{ id, learnerId, cohortId, proposedById: mentor.id, weeklyHours, arriveBy, note, proposedAt, answeredAt },
      answer: answeredAt && 'agreed',
      shareDone: answeredAt && sharePlanDone(parts.roadmap, track, states, { level: 'junior' }),
    })
    const facts = { mentor: mentor.name, hours: String(weeklyHours), arriveBy }
    const notice = {
      userId: learnerId,
      kind: 'plan-proposed',
      key: `plan:${id}`,
      facts,
      path: paths.dashboard,
    } as const
    notify(scene, proposedAt, [notice])
  }
}

/** Returns the pauses that a learner announced. */
export function makePauses({ learner, owner, now, random }: Scene) {
  const { announcesBreaks, breaks } = learner.history
  return (announcesBreaks ? breaks : []).map(([from, to]) => ({
    ...{ id: random.uuid(), learnerId: owner.learnerId, createdAt: after(now, -(from + 4) * DAY) },
    ...{ from: dayAgo(now, owner.timeZone, from), to: dayAgo(now, owner.timeZone, to) },
  }))
}
