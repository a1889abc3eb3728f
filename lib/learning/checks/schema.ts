import { z } from 'zod'
import { asStorable, LARGEST_INTEGER } from '@/lib/foundation/values/storable'
import { rawText, stepReference, webAddress } from '@/lib/foundation/values/text'
import * as words from '@/messages/generated/learning/check-refusals'
import {
  answerFailures,
  type CheckRecord,
  checkCommands,
  keyChoices,
  MAX_BODY,
  MAX_HEADER,
  notRunReasons,
} from './kit/exchange'
import { MAX_EVENTS, MAX_EXCHANGES, MAX_RECORDS } from './run-limits'
import { isRunWithinLimits } from './run-size'

/** Code as the instance made it. Its form is not checked here: a wrong one is not found, whatever it looks like. */
const code = rawText(80).min(1)

export const checkCodeRequestSchema = z.strictObject({
  step: stepReference,
  /** Address of the repository of which a CI job will send the run. */
  repository: webAddress.optional(),
})
export type CheckCodeRequest = z.input<typeof checkCodeRequestSchema>

/** Values of a header that can be sent as it is written. */
const PRINTABLE = /^[\x20-\x7e]+$/

const hasNumberForHost = (address: string): boolean => /^[\d.]+$|^\[/.test(URL.parse(address)?.hostname ?? '')

/** A web address has to have a host name: beginners often deploy to a bare number, and would not learn what is wrong. */
const deployedAddress = z
  .string()
  .refine((text) => !hasNumberForHost(text.trim()), { error: () => words.addressNumber(), abort: true })
  .pipe(webAddress)

export const visitRequestSchema = z.strictObject({
  code,
  /** Address of the deployed work; paths of the checks begin there. */
  address: deployedAddress,
  apiKey: rawText(500)
    .regex(PRINTABLE, { error: () => words.apiKey() })
    .optional(),
})
export type VisitRequest = z.input<typeof visitRequestSchema>

/** Text from a learner's machine. Characters that a database refuses are replaced: the learner can't change them. */
const recorded = (max: number) =>
  z
    .string()
    .max(max, { error: () => words.recordTooLong({ max }) })
    .overwrite(asStorable)

const headers = z.record(z.string().regex(/^[a-z0-9-]{1,60}$/), recorded(MAX_HEADER))

const milliseconds = z.number().min(0).max(LARGEST_INTEGER)

/** One exchange, as a runner sends it and a row keeps it. */
export const exchangeSchema = z.strictObject({
  request: z.strictObject({
    method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']),
    path: recorded(8000),
    key: z.enum(keyChoices),
    headers,
    body: recorded(200_000).nullable(),
  }),
  answer: z.strictObject({
    status: z.number().int().min(0).max(999),
    headers,
    body: recorded(MAX_BODY),
    failure: z.enum(answerFailures).nullable(),
  }),
  startedAt: milliseconds,
  endedAt: milliseconds,
})

const event = z.strictObject({
  exchanges: z.array(exchangeSchema).max(MAX_EXCHANGES),
  command: z
    .strictObject({
      command: z.enum(checkCommands),
      succeeded: z.boolean(),
      value: z.number().int().min(0).max(LARGEST_INTEGER).nullable(),
    })
    .nullable(),
})

const record = z.strictObject({
  id: rawText(80),
  events: z.array(event).max(MAX_EVENTS),
  notRun: z.enum(notRunReasons).nullable(),
})

const records = z.array(record).max(MAX_RECORDS)

const isBaseAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '')

export const submittedRunSchema = z.strictObject({
  code,
  brief: rawText(80).min(1),
  version: z.number().int().min(1).max(LARGEST_INTEGER),
  /** Base address as the runner was given it, often one of the learner's machine; the instance never calls it. */
  base: rawText(500).refine(isBaseAddress, { error: () => words.base() }),
  /** Day of the run where it ran. */
  day: z.iso.date(),
  records,
  /** OpenID token of a CI job. */
  token: rawText(20_000).min(1).optional(),
})
export type SubmittedRun = Omit<z.infer<typeof submittedRunSchema>, 'records'> & {
  readonly records: readonly CheckRecord[]
}

/**
 * The same, with limits on the number of all its parts. Only for the server: the document says what one part has to look
 * like.
 */
export const boundedRunSchema = z.preprocess((run, context) => {
  if (isRunWithinLimits(run)) return run
  context.addIssue({ code: 'custom', path: ['records'], message: words.runTooLong({ max: MAX_EXCHANGES }) })
  return z.NEVER
}, submittedRunSchema)

/** The code alone, of a run that may be anything: null where it has none, which the whole schema refuses. */
export const codeOfRunSchema = z.unknown().transform((run): string | null => {
  const { code } = Object(run)
  return typeof code === 'string' ? code : null
})
