import { setTimeout as wait } from 'node:timers/promises'
import type { CheckRecord } from '@/lib/learning/checks/kit/exchange'
import { instanceOrigin } from './instance'
import { Problem } from './problem'
import { explain } from './reach'

const ANSWER_WITHIN = 60_000
/** Milliseconds before each try after the first. The same run twice is kept once. */
const PAUSES = [0, 1000, 4000]

export type Submission = {
  readonly code: string
  readonly brief: string
  readonly version: number
  readonly base: string
  readonly day: string
  readonly records: readonly CheckRecord[]
  /** Of a CI job. */
  readonly token?: string
}

/** The instance's answer to a run that it kept. */
export type Submitted = {
  readonly run: string
  readonly place: 'machine' | 'ci' | 'instance'
  readonly checks: readonly { readonly id: string; readonly result: string; readonly row: string | null }[]
  /** Rows of the checklist that it ticked. */
  readonly ticked: number
  readonly isStepDone: boolean
}

/**
 * Sends a run to the instance that this file was downloaded from.
 * @throws Problem with the instance's own sentence, where it refuses the run
 */
export async function submit(submission: Submission): Promise<Submitted> {
  const body = JSON.stringify(submission)
  let trouble = ''
  for (const pause of PAUSES) {
    await wait(pause)
    try {
      const response = await fetch(`${instanceOrigin()}/api/v1/checks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', connection: 'close' },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(ANSWER_WITHIN),
      })
      const answer = parse(await response.text())
      if (response.status === 201) return answer as Submitted
      trouble = readRefusal(answer) ?? `it answered ${response.status}`
      if (response.status < 500) throw new Problem(`Refused by ${instanceOrigin()}: ${trouble}`)
    } catch (error) {
      if (error instanceof Problem) throw error
      trouble = explain(error as Error, ANSWER_WITHIN)
    }
  }
  // A service that keeps its data refuses names that it has already.
  const advice = 'Run it again with a new code: this one makes the same names again.'
  throw new Problem(`Not sent to ${instanceOrigin()} (${trouble}). ${advice}`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type ProblemDocument = {
  readonly title?: unknown
  readonly detail?: unknown
  readonly errors?: readonly { readonly reason?: unknown }[]
}

/** Returns the sentences of a problem document, each once. */
function readRefusal(answer: unknown): string | null {
  const { title, detail, errors = [] } = (answer ?? {}) as ProblemDocument
  const reasons = Array.isArray(errors) ? errors.slice(0, 5).map((one) => one?.reason) : []
  const sentences = [detail ?? title, ...reasons].filter((one) => typeof one === 'string')
  return sentences.length > 0 ? [...new Set(sentences)].join(' ') : null
}
