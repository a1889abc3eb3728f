import 'server-only'
import { findBrief } from '@/content/checks/briefs'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { conflict, invalid, notFound, tooManyRequests } from '@/lib/foundation/errors'
import { getWindowStart, secondsToWait } from '@/lib/foundation/values/rolling-limit'
import { lockLog } from '@/lib/learning/progress/log/log.commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/learning/check-refusals'
import { listIssuers } from '../ci/issuers'
import { findRepositoryProblem, toRepositoryAddress } from '../ci/repository-address'
import type { CheckCodeRequest } from '../schema'
import { hashOfCheckCode, newCheckCode } from './code.data'
import { CODE_VALID_MS, CODES_AN_HOUR, toWellKnown } from './code-times'

/**
 * Makes a code for one run of a step's check by the viewer. It can be read from the answer alone.
 * @throws not-found (step, plan), conflict where the step has no check, invalid (repository), too-many within an hour
 */
export async function makeCheckCode(viewer: Viewer, { step: stepRef, repository }: CheckCodeRequest, now = new Date()) {
  const step = findStepInRoadmaps(await listRoadmaps(viewer), stepRef)?.step
  if (!step) throw notFound('step')
  const { check } = await db().step.findUniqueOrThrow({ where: { id: step.id }, select: { check: true } })
  const brief = check === null ? null : findBrief(check)
  if (!brief) throw conflict(words.noCheck())
  const ofJob = repository === undefined ? null : requireRepository(repository)
  const { code, seed } = newCheckCode()
  const expiresAt = new Date(now.getTime() + CODE_VALID_MS)
  await db().$transaction(async (tx) => {
    const learner = await tx.learner.findUnique({ where: { id: viewer.id }, select: { id: true } })
    if (!learner) throw notFound('plan')
    // Of two at once the second waits here, and then counts the first.
    await lockLog(tx, learner.id, now)
    await requirePace(tx, learner.id, now)
    const row = { learnerId: learner.id, stepId: step.id, brief: brief.slug, seed, repository: ofJob }
    await tx.checkCode.create({ data: { ...row, codeHash: hashOfCheckCode(code), createdAt: now, expiresAt } })
  })
  const { slug, version } = brief
  return { code, seed, brief: slug, version, expiresAt, repository: ofJob, wellKnown: toWellKnown(seed) }
}

function requireRepository(url: string): string {
  const problem = findRepositoryProblem(url, listIssuers(env().CI_ISSUERS))
  if (problem === 'no-repository') throw invalid('repository', words.noRepository())
  if (problem === 'no-issuer') throw invalid('repository', words.noIssuerForRepository())
  return toRepositoryAddress(url)
}

async function requirePace(tx: Transaction, learnerId: string, now: Date): Promise<void> {
  const pace = { ...CODES_AN_HOUR, most: CODES_AN_HOUR.most * env().RATE_LIMIT_FACTOR }
  const rows = await tx.checkCode.findMany({
    where: { learnerId, createdAt: { gt: getWindowStart(pace, now) } },
    orderBy: { createdAt: 'desc' },
    take: pace.most,
    select: { createdAt: true },
  })
  const newest = rows.map(({ createdAt }) => createdAt)
  const wait = secondsToWait(pace, newest, now)
  if (wait > 0) throw tooManyRequests(words.tooManyCodes({ most: CODES_AN_HOUR.most }), wait)
}
