import 'server-only'
import { fetchOutbound, type ResolvedNames, TIME_LIMIT } from '@/lib/foundation/outbound/fetch'
import { OutboundError, type OutboundTrouble } from '@/lib/foundation/outbound/outbound-error'
import { toAnswer, toNoAnswer } from '../kit/answer'
import { type AnswerFailure, type CheckAnswer, type CheckRequest, MAX_BODY_BYTES, toKeyHeader } from '../kit/exchange'
import { performPlan } from '../kit/perform-plan'
import { type CheckDriver, NotRunError } from '../kit/run-checks'
import { MAX_RUN_BYTES } from '../run-limits'
import { limitTime } from './limit-time'

/** Bytes of all answers of a visit, which are kept until it ends: four times what a runner may send. */
const MAX_VISIT_BYTES = 4 * MAX_RUN_BYTES

type Visit = {
  /** Deployed address, without a slash at its end. */
  readonly base: string
  readonly apiKey: string | null
  /** Aborts when the visit's time is over. */
  readonly signal: AbortSignal
  /** Of the whole visit. */
  readonly names: ResolvedNames
  /** Milliseconds for one answer. */
  readonly answerWithin?: number
  /** Bytes for all answers; those after it count as too large. */
  readonly mostBytes?: number
}

/** Makes the driver with which this instance itself sends the requests of checks, through the guard for addresses. */
export function toVisitDriver(visit: Visit): CheckDriver {
  const { base, signal, mostBytes = MAX_VISIT_BYTES } = visit
  let left = mostBytes
  const began = performance.now()
  const getTime = () => Math.round(performance.now() - began)
  const send = async (request: CheckRequest) => {
    const startedAt = getTime()
    const answer = await ask(request, visit, Math.max(0, Math.min(left, MAX_BODY_BYTES)))
    left -= Buffer.byteLength(answer.body)
    return { request, answer, startedAt, endedAt: getTime() }
  }
  const runCommand = () => Promise.reject(new NotRunError('not-here'))
  return {
    base,
    findReasonNotToRun: ({ needs }) => (signal.aborted ? 'no-time' : needs ? 'not-here' : null),
    begin: () => {},
    perform: async (planned) => {
      if (planned.command) throw new NotRunError('not-here')
      const event = await performPlan(planned, { send, runCommand })
      // Its last requests were cut off, which says nothing about the work.
      if (signal.aborted) throw new NotRunError('no-time')
      return event
    },
    end: () => {},
  }
}

const failures: Record<OutboundTrouble, AnswerFailure> = {
  slow: 'timeout',
  'too-large': 'too-large',
  refused: 'unreachable',
  unreachable: 'unreachable',
  unreadable: 'unreachable',
}

async function ask(
  request: CheckRequest,
  { base, apiKey, signal, names, answerWithin = TIME_LIMIT }: Visit,
  maxBytes: number,
): Promise<CheckAnswer> {
  const { method, path, key, headers, body } = request
  const sent = {
    method,
    headers: { ...headers, ...toKeyHeader(key, apiKey) },
    ...(body === null ? {} : { body: Buffer.from(body) }),
    maxBytes,
    followsRedirects: false,
    names,
  }
  try {
    const answer = await limitTime(signal, answerWithin, (signal) =>
      fetchOutbound(`${base}${path}`, { ...sent, signal }),
    )
    return toAnswer(request, { status: answer.status, headers: toHeaders(answer.headers) }, answer.body)
  } catch (error) {
    if (error instanceof OutboundError) return toNoAnswer(failures[error.trouble])
    throw error
  }
}

function toHeaders(received: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(received))
    for (const one of [value ?? []].flat()) headers.append(name, one)
  return headers
}
