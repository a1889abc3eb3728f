import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { conflict, invalid, notFound } from '@/lib/foundation/errors'
import { log } from '@/lib/foundation/log'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/learning/check-refusals'
import { requireBrief } from '../codes/require-brief'
import { type CheckCode, getCheckCode } from '../codes/usable-code.data'
import { type RanCheck, runChecks } from '../kit/run-checks'
import type { VisitRequest } from '../schema'
import { keepRun, type OnRunKept } from '../submitting/keep-run.commands'
import { toKeptResults } from '../submitting/kept-results'
import type { RunAnswer } from '../submitting/run-answer.data'
import { requireWellKnown } from './require-well-known.data'
import { toVisitDriver } from './visit-driver.data'
import { inVisitTurn } from './visit-turns'

/** Milliseconds that a visit may take. */
const VISIT_MS = 45_000

/**
 * Runs a step's check against a deployed address of the viewer's, once the text of their code is found there, and keeps
 * the run. The API key is used and forgotten.
 * @throws not-found (step, code), conflict (code), invalid (address), too-many for the person and for this process
 */
export async function visitWork(
  viewer: Viewer,
  stepRef: string,
  { code: secret, address, apiKey }: VisitRequest,
  onKept: OnRunKept,
  now = new Date(),
): Promise<RunAnswer> {
  const base = requireBase(address)
  const code = await getOwnCode(viewer, stepRef, secret)
  const brief = requireBrief(code, now)
  return inVisitTurn(viewer.id, async () => {
    // In its turn: being told to wait takes none of a person's tries.
    await consumeLimit(limits.checkVisit, viewer.id)
    const called = { base, signal: AbortSignal.timeout(VISIT_MS), names: new Map() }
    await requireWellKnown(called, code.seed)
    const driver = toVisitDriver({ ...called, apiKey: apiKey ?? null })
    const day = now.toISOString().slice(0, 10)
    const ran = await runAll(() => runChecks(brief, driver, { seed: code.seed, day }))
    const [checked, records] = [ran.map(({ result }) => result), ran.map(({ record }) => record)]
    const results = toKeptResults(checked, records, apiKey ?? null)
    const run = {
      codeId: code.id,
      step: code.step,
      brief,
      place: 'instance',
      address: base,
      job: null,
      results,
    } as const
    // The hash of nothing that is sent: another try with the same code is refused.
    const sentHash = createHash('sha256').update(randomUUID()).digest('hex')
    return keepRun(viewer, { ...run, sentHash }, onKept, new Date())
  })
}

/** @returns the address without a slash at its end */
function requireBase(address: string): string {
  const { origin, pathname, search, hash } = new URL(address)
  if (search || hash) throw invalid('address', words.addressPath())
  return origin + (/^.*[^/]/.exec(pathname)?.[0] ?? '')
}

async function getOwnCode(viewer: Viewer, stepRef: string, secret: string): Promise<CheckCode> {
  const step = findStepInRoadmaps(await listRoadmaps(viewer), stepRef)?.step
  if (!step) throw notFound('step')
  const code = await getCheckCode(secret)
  if (code.owner.id !== viewer.id || code.step.id !== step.id) throw notFound('checkCode')
  if (code.usedAt) throw conflict(words.used())
  if (code.repository !== null) throw conflict(words.needsToken())
  return code
}

async function runAll(run: () => Promise<readonly RanCheck[]>): Promise<readonly RanCheck[]> {
  try {
    return await run()
  } catch (error) {
    log().warn({ err: error }, 'Deployed work could not be judged')
    throw invalid('address', words.unreadableRun())
  }
}
