import { packDays } from '@/lib/learning/plans/study-days'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { hashHandle } from '@/lib/operations/profiles/commands'
import { after, DAY, dayAgo, MINUTE } from './calendar'
import { showOtherWork, showWork } from './evidence'
import { forecastRows } from './forecasts'
import { type History, makeHistory } from './history'
import { type Happening, type LogOwner, makeLog } from './log'
import { addMentoring, addWaivers, makePauses } from './mentoring'
import { type Random, randomFor } from './random'
import { addReview } from './reviews'
import type { Rows } from './rows'
import type { RoadmapParts, Scene } from './scene'
import { type Staff, userRow } from './staff'
import type { LearnerStory } from './stories'
import { addWorkbook } from './workbook'

/** Adds a learner with all that their story says. The same moment gives the same rows. */
export function addLearner(parts: RoadmapParts, staff: Staff, learner: LearnerStory, now: Date, rows: Rows): void {
  const { key, timeZone, country } = learner.person
  const { track, ...plan } = learner.plan
  const random = randomFor(key)
  const owner = { learnerId: random.uuid(), key, track, timeZone }
  const scene: Scene = { parts, staff, learner, owner, now, random, rows }
  const history = makeHistory(parts.roadmap, learner, owner.learnerId, now, random)
  const { startedAt, spells } = history
  const findSpell = (slug: string) => {
    const spell = spells.get(slug)
    if (!spell) throw new Error(`${key} never comes to ${slug}: their story and the roadmap disagree.`)
    return spell
  }
  const happenings = [
    ...history.happenings,
    ...showRepositories(scene, history),
    ...Object.entries(learner.shows).map(([slug, work]) => showOtherWork(scene, findSpell(slug), work)),
    ...Object.entries(learner.reviews).flatMap(([slug, attempts]) => addReview(scene, findSpell(slug), attempts)),
    ...addWaivers(scene),
  ]
  addMember(scene, startedAt)
  const made = { ...plan, country, startedAt, pauses: makePauses(scene) }
  const events = addProgress(parts.roadmap, owner, made, happenings, random, now, rows)
  addMentoring(scene, events)
  addWorkbook(scene, findSpell)
}

/** Adds repositories for some of the steps that require evidence, minutes before they were ticked. */
function showRepositories({ learner, owner, staff, random, rows }: Scene, { spells }: History): Happening[] {
  return [...spells.values()].flatMap(({ step, from, to }) => {
    if (step.completionRule !== 'evidence' || !to || from >= to || !random.chance(learner.history.evidence)) return []
    const note = staff.evidenceNotes[step.slug] ?? 'The API of this step, with a README and its tests.'
    const { row, reading, happening } = showWork(owner, step, note, after(to, -random.between(2, 9) * MINUTE), random)
    rows.evidence.push(row)
    rows.repositoryReading.push(reading)
    return [happening]
  })
}

/** Adds a learner's account, cohorts and public profile. */
function addMember({ learner, owner, staff, now, random, rows }: Scene, startedAt: Date): void {
  const { learnerId: userId, key, timeZone } = owner
  const { name, email = `${key.replaceAll('-', '.')}@waymark.test` } = learner.person
  rows.user.push(userRow(userId, { email, name, timeZone }, after(startedAt, -7 * MINUTE)))
  // The day since which a quiet learner is flagged. Whether they are is recomputed once everything is written.
  const days = learner.history.quietSinceDaysAgo
  const flagged = days > 14 && { flag: 'gone', flaggedOn: dayAgo(now, timeZone, days - 14) }
  const { id: cohortId } = staff.cohorts[learner.cohort]
  rows.membership.push({ cohortId, userId, role: 'learner', joinedAt: after(startedAt, -3 * MINUTE), ...flagged })
  for (const { cohort, leftAfterDays } of learner.earlierCohorts) {
    const moments = { joinedAt: after(startedAt, -5 * MINUTE), leftAt: after(startedAt, leftAfterDays * DAY) }
    const left = { cohortId: staff.cohorts[cohort].id, userId, role: 'learner', how: 'left' }
    rows.departure.push({ id: random.uuid(), ...left, ...moments })
  }
  if (!learner.profile) return
  const profile = { handle: learner.profile, isOn: true, showsWork: true, showsDays: true, isListed: false }
  rows.publicProfile.push({ learnerId: userId, ...profile, createdAt: startedAt, updatedAt: startedAt })
  rows.takenHandle.push({ fingerprint: hashHandle(learner.profile), userId, createdAt: startedAt })
}

type Plan = Omit<LearnerStory['plan'], 'track'> & {
  readonly country: string | null
  readonly startedAt: Date
  readonly pauses: ReturnType<typeof makePauses>
}

/** Adds a learner's plan and log, with the states, counters and forecasts that follow from them. Returns the log. */
export function addProgress(
  roadmap: Roadmap,
  owner: LogOwner,
  { startedAt, studyDays, pauses, ...plan }: Plan,
  happenings: readonly Happening[],
  random: Random,
  now: Date,
  rows: Rows,
) {
  const { learnerId, track } = owner
  const log = makeLog(roadmap, owner, happenings, random)
  const moments = { createdAt: startedAt, updatedAt: log.head.lastEventAt ?? startedAt }
  rows.learner.push({ id: learnerId, ...plan, studyDays: packDays(studyDays), ...log.head, ...moments })
  const followed = { learnerId, roadmapId: roadmap.id, trackSlug: track, seenRevision: roadmap.revision }
  rows.enrollment.push({ ...followed, ...log.counters, ...moments })
  rows.pause.push(...pauses)
  rows.stepProgress.push(...log.progress)
  rows.event.push(...log.eventRows)
  const learner = { ...owner, ...plan, studyDays, startedAt, events: log.events, pauses }
  rows.forecastRecord.push(...forecastRows(roadmap, learner, now))
  return log.events
}
