import { z } from 'zod'
import { count, id, instant, textWithExample } from '@/lib/platform/calls/values'
import { answerFailures, keyChoices, notRunReasons } from './kit/exchange'
import { runPlaces } from './shown-run'

export const checkCodeAnswer = z
  .strictObject({
    code: textWithExample('wmc_0f3a5b7c9d1e2f40_Jk3v0m8Qx5sT1nY7zR4bW9cL2dH6gF0p').describe(
      'Sends one run of the step’s check. Shown here alone: the server stores only its SHA-256.',
    ),
    seed: textWithExample('0f3a5b7c9d1e2f40').describe('Makes every name and number of the run.'),
    brief: textWithExample('tool-lending'),
    version: count.min(1),
    expiresAt: instant,
    repository: textWithExample('https://github.com/ana/lending')
      .nullable()
      .describe('Repository of which a CI job has to send the run; null where the learner’s own machine sends it.'),
    wellKnown: z
      .strictObject({
        path: textWithExample('/.well-known/waymark/0f3a5b7c9d1e2f40.txt'),
        text: textWithExample('0f3a5b7c9d1e2f40'),
      })
      .describe('Put this text under this path before the instance calls a deployed address.'),
  })
  .meta({ id: 'CheckCode' })

const result = z.enum(['passed', 'failed', 'not-run'])
const place = z
  .enum(runPlaces)
  .describe('`machine`: run on the learner’s machine. `ci`: sent by a CI job. `instance`: called by this instance.')
const checkId = textWithExample('create-item')
const row = textWithExample('contract').nullable().describe('Key of the rubric’s row that it speaks for.')

export const submittedRunAnswer = z
  .strictObject({
    run: id,
    place,
    checks: z.array(z.strictObject({ id: checkId, result, row })),
    ticked: count.describe('Rows of the checklist that this run has ticked.'),
    isStepDone: z.boolean().describe('The step is done, with this run as evidence.'),
  })
  .meta({ id: 'SubmittedRun' })

const headers = z.record(textWithExample('content-type'), textWithExample('application/json'))
const exchange = z
  .strictObject({
    request: z.strictObject({
      method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']),
      path: textWithExample('/items'),
      key: z.enum(keyChoices).describe('Which API key was sent. The key itself is never recorded.'),
      headers,
      body: textWithExample('{"name":"Drill"}').nullable(),
    }),
    answer: z.strictObject({
      status: count,
      headers,
      body: textWithExample('{"id":"1","name":"Drill"}'),
      failure: z.enum(answerFailures).nullable(),
    }),
    startedAt: z.number().min(0).describe('Milliseconds since the run began.'),
    endedAt: z.number().min(0),
  })
  .meta({ id: 'CheckExchange' })

const shownCheck = z
  .strictObject({
    id: checkId,
    title: textWithExample('Creates an item'),
    result,
    reason: z.enum(notRunReasons).nullable(),
    says: textWithExample('POST /items answers 201.'),
    row,
    level: z.enum(['competent', 'excellent']),
    failure: z.strictObject({ expected: textWithExample('201'), got: textWithExample('500') }).nullable(),
    exchanges: z.array(exchange).describe('Of a failed check of the newest run: what went over the line, cut to size.'),
  })
  .meta({ id: 'ShownCheck' })

export const checkRunsAnswer = z
  .strictObject({
    runs: z.array(
      z
        .strictObject({
          id,
          stepId: id,
          createdAt: instant,
          brief: z.strictObject({
            slug: textWithExample('tool-lending'),
            title: textWithExample('Tool lending'),
            version: count.min(1),
            usesKey: z.boolean().describe('Its contract has an API key.'),
          }),
          place,
          address: textWithExample('https://lending.example.org').nullable(),
          repository: textWithExample('https://github.com/ana/lending').nullable(),
          commit: textWithExample('0f3a5b7c9d1e2f400f3a5b7c9d1e2f400f3a5b7c').nullable(),
          jobUrl: textWithExample('https://github.com/ana/lending/actions/runs/1').nullable(),
          passed: count,
          failed: count,
          notRun: count,
          isEvidence: z.boolean().describe('Counts as evidence: every check that can run in this place passed.'),
          checks: z.array(shownCheck),
        })
        .meta({ id: 'CheckRun' }),
    ),
  })
  .meta({ id: 'CheckRuns' })
