import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps, type Step } from '@/lib/learning/roadmaps/roadmap'
import { findCodeOwner } from '@/lib/platform/auth/code-owner'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { hashOfCheckCode } from './code.data'

/** A code that exists, with the person it speaks for. It may have expired or been used. */
export type CheckCode = {
  readonly id: string
  readonly brief: string
  readonly seed: string
  /** Address of the repository of which a CI job has to send the run; null for the learner's own machine. */
  readonly repository: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly owner: Viewer
  readonly step: Step
  /** Slug of the brief that the step's check has now. */
  readonly briefOfStep: string | null
}

/**
 * Requires that the code exists. Called before a run is read, because reading takes some tenths of a second.
 * @throws not-found
 */
export async function requireKnownCode(code: string): Promise<void> {
  const where = { codeHash: hashOfCheckCode(code) }
  if (!(await db().checkCode.findUnique({ where, select: { id: true } }))) throw notFound('checkCode')
}

/**
 * Finds the code that a runner sends.
 * @throws not-found, also where its owner's account is disabled or deleted or its step was retired
 */
export async function getCheckCode(code: string): Promise<CheckCode> {
  const row = await db().checkCode.findUnique({
    where: { codeHash: hashOfCheckCode(code) },
    select: {
      id: true,
      brief: true,
      seed: true,
      repository: true,
      createdAt: true,
      expiresAt: true,
      usedAt: true,
      learnerId: true,
      stepId: true,
      step: { select: { check: true } },
    },
  })
  const owner = row && (await findCodeOwner(row.learnerId))
  if (!owner) throw notFound('checkCode')
  const { learnerId: _, stepId, step, ...same } = row
  const found = findStepInRoadmaps(await listRoadmaps(owner), stepId)
  if (!found) throw notFound('checkCode')
  return { ...same, owner, step: found.step, briefOfStep: step.check }
}
