import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db } from '@/lib/foundation/database/db'
import type { StoredResult } from '@/lib/learning/checks/stored-run'
import { isRunEvidence } from '@/lib/learning/checks/submitting/evidence-rule'
import type { Operator } from '@/lib/platform/auth/viewer'
import { type IntegrityCheck, ProblemLines } from './check'

const BATCH = 100

/** Checks that the counts of each run follow from its results, and that one which is evidence is in the log. */
export async function checkCheckRuns(_operator: Operator): Promise<IntegrityCheck> {
  const lines = new ProblemLines()
  let seen = 0
  for (let after = ''; ; await breathe()) {
    const runs = await load(after)
    const keys = await readLogKeys(runs.filter(({ isEvidence }) => isEvidence))
    for (const run of runs) {
      lines.add(...listProblems(run, keys).map((what) => `run ${run.id} of learner ${run.learnerId}: ${what}`))
    }
    seen += runs.length
    const last = runs.at(-1)
    if (!last) break
    after = last.id
  }
  return { name: 'Runs of checks follow from their results', seen: `${seen} runs`, problems: lines.all(), remarks: [] }
}

type Run = Awaited<ReturnType<typeof load>>[number]

const load = (after: string) =>
  db().checkRun.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: {
      id: true,
      learnerId: true,
      stepId: true,
      passedCount: true,
      failedCount: true,
      isEvidence: true,
      results: true,
    },
  })

/** The line of a run has the run's id as its key. A run and its line are written in one transaction. */
async function readLogKeys(runs: readonly Run[]): Promise<ReadonlySet<string>> {
  const lines = await db().event.findMany({
    where: {
      learnerId: { in: [...new Set(runs.map(({ learnerId }) => learnerId))] },
      idempotencyKey: { in: runs.map(({ id }) => id) },
      kind: 'submission',
      to: 'check',
    },
    select: { learnerId: true, stepId: true, idempotencyKey: true },
  })
  return new Set(lines.map(({ learnerId, stepId, idempotencyKey }) => toKey(learnerId, stepId, idempotencyKey)))
}

const toKey = (learnerId: string, stepId: string, runId: string): string => [learnerId, stepId, runId].join(' ')

function listProblems({ id, learnerId, stepId, ...run }: Run, keys: ReadonlySet<string>): string[] {
  const results = parseResults(run.results)
  if (results === null) return ['its results cannot be read']
  const count = (kind: StoredResult['result']) => results.filter(({ result }) => result === kind).length
  const [passed, failed] = [count('passed'), count('failed')]
  const problems: string[] = []
  if (run.passedCount !== passed) problems.push(`it counts ${run.passedCount} passed checks, and has ${passed}`)
  if (run.failedCount !== failed) problems.push(`it counts ${run.failedCount} failed checks, and has ${failed}`)
  if (run.isEvidence && !isRunEvidence(results)) problems.push('it is evidence, which its results are not')
  if (run.isEvidence && !keys.has(toKey(learnerId, stepId, id))) problems.push('it is evidence, and not in the log')
  return problems
}

function parseResults(text: string): readonly StoredResult[] | null {
  try {
    const results: unknown = JSON.parse(text)
    return Array.isArray(results) ? results : null
  } catch {
    return null
  }
}
