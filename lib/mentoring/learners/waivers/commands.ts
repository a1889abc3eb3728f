import 'server-only'
import { db, isUniqueViolation, type Transaction } from '@/lib/foundation/database/db'
import { type AppError, conflict, invalid, notFound } from '@/lib/foundation/errors'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import { recordAudit } from '@/lib/platform/audit/commands'
import { type Operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/learner-refusals'
import { menteeWithPlan } from '../mentees/commands'
import { getMentee } from '../mentees/data'
import type { Mentee } from '../mentees/mentee'
import { listWaiversToEnd } from './data'
import {
  beginWaiver,
  changeWaiver,
  findOpenWaiver,
  readStepStatus,
  settleWaiver,
  waiverRowFields,
} from './lifecycle.commands'
import type { WaiverInput } from './schema'
import { toWaiver } from './stored-waiver'
import { decideWaiver, parseWaiverEnd, type Waiver } from './waiver'

/** Maximum number of waivers settled in one run of the job. */
const BATCH = 200

/**
 * Waives a step for a learner whom the viewer mentors. Repeating it changes nothing; another reason or day changes the
 * present waiver.
 * @throws not-found (step, learner, oneself), invalid (expiresAt), conflict where there is no plan or the step is done
 */
export async function waiveStep(
  viewer: Viewer,
  learnerId: string,
  stepRef: string,
  input: WaiverInput,
  now = new Date(),
): Promise<Waiver> {
  const roadmaps = await listRoadmaps(viewer)
  return whenFree(async (tx) => {
    const mentee = await menteeWithPlan(tx, viewer, learnerId)
    const step = findStep(roadmaps, stepRef)
    const terms = { reason: input.reason, expiresAt: parseExpiry(input, mentee, now) }
    const [status, running] = [
      await readStepStatus(tx, learnerId, step.id),
      await findOpenWaiver(tx, learnerId, step.id),
    ]
    const decision = decideWaiver(status, running, terms)
    if (!decision.ok) throw conflict(`${mentee.name} has done this step already, so there is nothing to waive.`)
    const doing = { tx, roadmaps, actor: viewer, now }
    if (running && decision.value === 'unchanged') return toWaiver(running, mentee)
    if (running && decision.value === 'change') {
      await record(tx, 'waiver-changed', viewer, learnerId, step, now)
      return changeWaiver(doing, mentee, step, running, terms)
    }
    if (running) await settleWaiver(doing, running)
    await record(tx, 'waiver-given', viewer, learnerId, step, now)
    return beginWaiver(doing, mentee, step, status, terms)
  })
}

/**
 * Ends the waiver of a step, which returns to its earlier status. Repeating it changes nothing.
 * @throws not-found (step, learner, oneself, and a step that was never waived)
 */
export async function revokeWaiver(
  viewer: Viewer,
  learnerId: string,
  stepRef: string,
  now = new Date(),
): Promise<void> {
  const roadmaps = await listRoadmaps(viewer)
  await whenFree(async (tx) => {
    await getMentee(viewer, learnerId, tx)
    const step = findStep(roadmaps, stepRef)
    const running = await findOpenWaiver(tx, learnerId, step.id)
    if (running) {
      await record(tx, 'waiver-revoked', viewer, learnerId, step, now)
      return settleWaiver({ tx, roadmaps, actor: viewer, now }, running)
    }
    const past = await tx.waiver.count({ where: { learnerId, stepId: step.id } })
    if (past === 0) throw notFound('waiver')
  })
}

/**
 * Settles expired waivers, and those that learners overrode by setting the step themselves. Safe at any time and in
 * several processes at once: each waiver ends once, however late.
 * @returns how many it settled, 200 at most
 * @throws the first failure, after all others are settled
 */
export async function endWaivers(operator: Operator, now: Date): Promise<number> {
  const ids = await listWaiversToEnd(operator, now, BATCH)
  if (ids.length === 0) return 0
  const roadmaps = await listRoadmaps(visitor)
  let count = 0
  const failures: unknown[] = []
  for (const id of ids) {
    try {
      if (await settleInTime(id, roadmaps, now)) count++
    } catch (error) {
      // A failure must not block the others.
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return count
}

/**
 * Settles one waiver. @returns false where it was settled meanwhile, or its learner is writing right now: then the next
 * run tries again
 */
async function settleInTime(id: string, roadmaps: readonly Roadmap[], now: Date): Promise<boolean> {
  const settling = db().$transaction(async (tx) => {
    const waiver = await tx.waiver.findFirst({ where: { id, endedAt: null }, include: waiverRowFields })
    if (waiver) await settleWaiver({ tx, roadmaps, actor: null, now }, waiver)
    return waiver !== null
  })
  return settling.catch((error: unknown) => {
    if (isUniqueViolation(error)) return false
    throw error
  })
}

type WaiverAct = 'waiver-given' | 'waiver-changed' | 'waiver-revoked'

async function record(
  tx: Transaction,
  action: WaiverAct,
  viewer: Viewer,
  learnerId: string,
  step: Step,
  now: Date,
): Promise<void> {
  await recordAudit(tx, { action, actorId: viewer.id, subjectId: learnerId, detail: { step: step.id } }, now)
}

/** Turns a lost race for the learner's log into a conflict, for the mentor to look again. */
async function whenFree<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  return db()
    .$transaction(work)
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? conflict(words.learnerBusy()) : error
    })
}

function findStep(roadmaps: readonly Roadmap[], stepRef: string): Step {
  const found = findStepInRoadmaps(roadmaps, stepRef)
  if (!found) throw notFound('step')
  return found.step
}

function parseExpiry({ expiresAt }: WaiverInput, { timeZone }: Mentee, now: Date): Date | null {
  if (expiresAt === undefined) return null
  const end = parseWaiverEnd(expiresAt, toDay(now, timeZone), timeZone)
  if (!end.ok) throw toAppError(end.refusal)
  return end.value
}

function toAppError(refusal: 'not-ahead' | 'too-far'): AppError {
  return refusal === 'not-ahead'
    ? invalid('expiresAt', words.dayNotAhead())
    : invalid('expiresAt', words.waiverTooLong())
}
