import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { recordSampleRun } from '@/testing/checks/sample-api'
import { addSampleBrief } from '@/testing/checks/sample-brief'
import { setUpDatabase } from '@/testing/database'
import { makeLearner } from '@/testing/people'
import { type CiIssuer, startCiIssuer } from '@/testing/servers/ci-issuer'
import { makeCheckCode } from '../codes/commands'
import { listOwnCheckRuns } from '../data'
import { submitRun } from './commands'

let issuer: CiIssuer
beforeAll(async () => {
  issuer = await startCiIssuer()
  process.env.CI_ISSUERS = issuer.address
  process.env.OUTBOUND_ALLOW = issuer.host
  process.env.NEXTAUTH_URL = 'https://waymark.example'
})
afterAll(() => issuer.stop())

setUpDatabase()

const onKept = async () => {}
const now = new Date()
const sha = '0f3a5b7c9d1e2f400f3a5b7c9d1e2f400f3a5b7c'

test('a run of a CI job names repository and commit; a wrong token uses nothing up', async () => {
  addSampleBrief()
  await db().step.updateMany({ where: { slug: 'http' }, data: { check: 'sample' } })
  const ana = await makeLearner('Ana')
  // No web address that the form takes: the issuer of this test has no name.
  const { code, seed } = await makeCheckCode(ana, { step: 'http', repository: 'https://gitlab.com/ana/lending' }, now)
  const repository = `${issuer.address}/ana/lending`
  await db().checkCode.updateMany({ data: { repository } })
  const run = { code, ...(await recordSampleRun({ seed, day: now.toISOString().slice(0, 10) })) }
  const seconds = Math.floor(now.getTime() / 1000)
  const sign = (aud: string) =>
    issuer.sign({
      ...{ iss: issuer.address, aud, iat: seconds, exp: seconds + 300 },
      ...{ repository: 'ana/lending', sha, run_id: 8 },
    })
  const later = new Date(now.getTime() + 1000)
  const wrong = await sign('https://waymark.example/checks/1111111111111111')
  await expect(submitRun({ ...run, token: wrong }, onKept, later)).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ field: 'token', reason: expect.stringMatching(/audience/) }],
  })
  const token = await sign(`https://waymark.example/checks/${seed}`)
  const answer = await submitRun({ ...run, token }, onKept, later)
  expect(answer).toMatchObject({ place: 'ci', isStepDone: true })
  expect(await submitRun({ ...run, token: await sign('another try') }, onKept, later)).toEqual(answer)
  expect(await listOwnCheckRuns(ana, 'http')).toMatchObject([
    { place: 'ci', repository, commit: sha, jobUrl: `${repository}/actions/runs/8`, address: null },
  ])
  expect(JSON.stringify(await db().checkRun.findMany())).not.toContain(token.slice(-30))
})
