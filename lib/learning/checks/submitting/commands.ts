import 'server-only'
import { createHash } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { type AppError, conflict, invalid } from '@/lib/foundation/errors'
import { log } from '@/lib/foundation/log'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import * as words from '@/messages/generated/learning/check-refusals'
import type { CiJob } from '../ci/job'
import { verifyCiToken } from '../ci/verify-token.data'
import { requireBrief } from '../codes/require-brief'
import { type CheckCode, getCheckCode } from '../codes/usable-code.data'
import type { SubmittedRun } from '../schema'
import { judgeSubmission, type RunRefusal } from './judge-submission'
import { keepRun, type OnRunKept } from './keep-run.commands'
import { toKeptResults } from './kept-results'
import { findAnswer, type RunAnswer } from './run-answer.data'

/**
 * Takes a run that a runner sends with a code, and judges it. The code says whose run it is: there is no session. The
 * same run sent again gets the same answer.
 * @throws not-found (code), conflict (code, brief, version), invalid (day, records, token), too-many in a day
 * or sent again too often, unavailable while the keys of a CI issuer cannot be read
 */
export async function submitRun(input: SubmittedRun, onKept: OnRunKept, now = new Date()): Promise<RunAnswer> {
  const { code: secret, token, ...sent } = input
  const code = await getCheckCode(secret)
  const sentHash = createHash('sha256').update(JSON.stringify(sent)).digest('hex')
  if (code.usedAt) {
    await consumeLimit(limits.repeatedRun, code.owner.id)
    const answer = await db().$transaction((tx: Transaction) => findAnswer(tx, code.id, sentHash))
    if (!answer) throw conflict(words.used())
    return answer
  }
  const brief = requireBrief(code, now, sent)
  const job = await readCiJob(code, token, now)
  const judgement = await judgeSubmission(brief, code, sent, now)
  if (!judgement.ok) {
    if (judgement.cause) log().warn({ err: judgement.cause, brief: brief.slug }, 'A run of checks could not be judged')
    throw toRefusal(judgement.refusal)
  }
  const results = toKeptResults(judgement.results, sent.records, null)
  const place = job ? 'ci' : 'machine'
  const run = { codeId: code.id, step: code.step, brief, sentHash, place, address: null, job, results } as const
  return keepRun(code.owner, run, onKept, now)
}

async function readCiJob({ seed, repository }: CheckCode, token: string | undefined, now: Date): Promise<CiJob | null> {
  if (repository === null) {
    if (token !== undefined) throw invalid('token', words.tokenNotAsked())
    return null
  }
  if (token === undefined) throw invalid('token', words.tokenMissing({ repository }))
  return verifyCiToken(token, { seed, repository }, now)
}

function toRefusal(refusal: RunRefusal): AppError {
  switch (refusal.why) {
    case 'day':
      return invalid('day', words.day())
    case 'longer-than-code':
      return invalid('records', words.longerThanCode())
    case 'unreadable':
      return invalid('records', words.unreadableRun())
    case 'seed':
      return invalid('records', words.contradictsSeed({ check: refusal.check ?? '' }))
    case 'itself':
      return invalid(
        'records',
        refusal.check === null ? words.contradictsBrief() : words.contradictsItself({ check: refusal.check }),
      )
  }
}
