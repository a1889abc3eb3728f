import { get, post } from '@/lib/platform/calls/call'
import { checkCodeAnswer, checkRunsAnswer, submittedRunAnswer } from './answers'
import { MAX_RUN_BYTES } from './run-limits'
import { checkCodeRequestSchema, submittedRunSchema, visitRequestSchema } from './schema'

export const checkCalls = {
  makeCheckCode: post('/api/v1/me/checks', {
    summary: 'Makes a code with which one run of a step’s check is sent. Valid for an hour, and once.',
    access: 'signed-in',
    resource: 'plan',
    body: checkCodeRequestSchema,
    status: 201,
    answer: checkCodeAnswer,
    example: { body: { step: 'rest-api-project' } },
  }),
  listCheckRuns: get('/api/v1/me/checks/[step]', {
    summary: 'My newest runs of a step’s check, newest first.',
    access: 'signed-in',
    resource: 'step',
    answer: checkRunsAnswer,
  }),
  visitWork: post('/api/v1/me/checks/[step]/visits', {
    summary: 'Lets this instance run a step’s check against a deployed address, for at most 45 seconds.',
    access: 'signed-in',
    resource: 'step',
    body: visitRequestSchema,
    status: 201,
    answer: submittedRunAnswer,
    example: {
      body: {
        code: 'wmc_0f3a5b7c9d1e2f40_Jk3v0m8Qx5sT1nY7zR4bW9cL2dH6gF0p',
        address: 'https://lending.example.org',
        apiKey: 'the-key-of-the-deployed-API',
      },
    },
  }),
  submitRun: post('/api/v1/checks', {
    summary: 'Sends a run of a step’s check, by its code. The check runner calls it; the code says whose run it is.',
    access: 'anyone',
    resource: 'token',
    body: submittedRunSchema,
    maxBody: MAX_RUN_BYTES,
    status: 201,
    answer: submittedRunAnswer,
    example: {
      body: {
        code: 'wmc_0f3a5b7c9d1e2f40_Jk3v0m8Qx5sT1nY7zR4bW9cL2dH6gF0p',
        brief: 'tool-lending',
        version: 1,
        base: 'http://localhost:8080',
        day: '2027-03-01',
        records: [{ id: 'create-item', events: [], notRun: 'unreachable' }],
      },
    },
  }),
}
