import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { addBuildInfo, addGauges, createMetrics } from './metrics'

const listLines = async (register: Registry) => (await register.metrics()).split('\n').filter((line) => /^w/.test(line))

test('requests are counted by route and class of status, a stream without its hours', async () => {
  const register = new Registry()
  const { countRequest } = createMetrics(register)
  for (const status of [200, 201, 404, 500])
    countRequest({ method: 'GET', route: '/u/[handle]', status, seconds: 0.02 })
  countRequest({ method: 'GET', route: '/api/v1/me/live', status: 200, seconds: 7200 })
  const lines = await listLines(register)
  expect(lines).toContain('waymark_http_requests_total{method="GET",route="/u/[handle]",status="2xx"} 2')
  expect(lines).toContain('waymark_http_requests_total{method="GET",route="/u/[handle]",status="5xx"} 1')
  expect(lines).toContain('waymark_http_requests_total{method="GET",route="/api/v1/me/live",status="2xx"} 1')
  const stream = /^waymark_http_request_duration_seconds_count\{.*live/
  expect(lines.filter((line) => stream.test(line))).toEqual([])
})

test('jobs are counted by outcome, with the time of their last success', async () => {
  const register = new Registry()
  const { countJob, countQuery } = createMetrics(register)
  const before = Date.now() / 1000
  countJob({ job: 'deliverMail', isGood: true, everySeconds: 3 })
  countJob({ job: 'deliverMail', isGood: false, everySeconds: 3 })
  countJob({ job: 'sendNudges', isGood: false, everySeconds: 600 })
  countQuery(3)
  const lines = await listLines(register)
  expect(lines).toContain('waymark_job_runs_total{job="deliverMail",outcome="success"} 1')
  expect(lines).toContain('waymark_job_runs_total{job="deliverMail",outcome="failure"} 1')
  const last = lines.filter((line) => line.startsWith('waymark_job_last_success'))
  expect(last).toHaveLength(1)
  // Also of one that has never succeeded.
  expect(lines).toContain('waymark_job_interval_seconds{job="sendNudges"} 600')
  expect(Number(last[0]?.split(' ')[1])).toBeGreaterThanOrEqual(before)
  expect(lines).toContain('waymark_database_query_duration_seconds_bucket{le="0.005"} 1')
  expect(lines).toContain('waymark_database_query_duration_seconds_bucket{le="0.0025"} 0')
})

test('what the database refused and was tried again is counted by reason', async () => {
  const register = new Registry()
  const { countRetry } = createMetrics(register)
  for (const reason of ['conflict', 'conflict', 'duplicate']) countRetry(reason)
  const lines = await listLines(register)
  expect(lines).toContain('waymark_database_retries_total{reason="conflict"} 2')
  expect(lines).toContain('waymark_database_retries_total{reason="duplicate"} 1')
})

test('the version that serves is a label', async () => {
  const register = new Registry()
  addBuildInfo(register, '1.2.3')
  expect(await listLines(register)).toContain('waymark_build_info{version="1.2.3"} 1')
})

test('what is looked up is as it is when somebody asks', async () => {
  const register = new Registry()
  let streams = 2
  let isDown = false
  const outbox = async () => {
    if (isDown) throw new Error('down')
    return { waiting: 5, oldestSeconds: 61 }
  }
  addGauges(register, { streams: () => streams, outbox, heapLimit: () => 738_197_504 })
  expect(await listLines(register)).toEqual(
    expect.arrayContaining([
      ...['waymark_live_streams 2', 'waymark_mail_waiting 5', 'waymark_mail_oldest_seconds 61'],
      'waymark_heap_limit_bytes 738197504',
    ]),
  )
  expect(await register.metrics()).not.toContain('lock_waits')
  streams = 0
  isDown = true
  expect(await listLines(register)).toEqual(
    expect.arrayContaining(['waymark_live_streams 0', 'waymark_mail_waiting Nan']),
  )
})

test('waits for locks are told where the database knows of them, and one that fails takes nothing else away', async () => {
  const register = new Registry()
  let isDown = false
  const lockWaits = async () => {
    if (isDown) throw new Error('down')
    return 3
  }
  const outbox = async () => ({ waiting: 5, oldestSeconds: 61 })
  addGauges(register, { streams: () => 2, outbox, heapLimit: () => 1, lockWaits })
  expect(await listLines(register)).toContain('waymark_database_lock_waits 3')
  isDown = true
  expect(await listLines(register)).toEqual(
    expect.arrayContaining(['waymark_database_lock_waits Nan', 'waymark_mail_waiting 5']),
  )
})
