import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import type { ShownCheck, ShownRun } from '@/lib/learning/checks/shown-run'
import { fitExchanges, fitFailures } from './fit-exchanges'
import { RunLine, RunView } from './run-view'

const toExchange = (body: string, at = 0): Exchange => ({
  request: {
    method: 'POST',
    path: '/items',
    key: 'wrong',
    headers: { accept: 'application/json' },
    body: '{"name":"Saw"}',
  },
  answer: { status: 500, headers: { 'content-type': 'text/html' }, body, failure: null },
  startedAt: at,
  endedAt: at + 1,
})

const passed: ShownCheck = {
  id: 'create-item',
  title: 'Creates an item',
  result: 'passed',
  reason: null,
  says: 'POST /items answers 201.',
  row: 'contract',
  level: 'competent',
  failure: null,
  exchanges: [],
}
const failed: ShownCheck = {
  ...passed,
  id: 'refuse-keys',
  title: 'Refuses a wrong key',
  result: 'failed',
  says: 'A wrong key is answered with 401.',
  failure: { expected: '401', got: '500' },
  exchanges: [toExchange('<h1>oops</h1>')],
}
const notRun: ShownCheck = {
  ...passed,
  id: 'keep',
  title: 'Keeps what it answered',
  result: 'not-run',
  reason: 'no-command',
}

const run: ShownRun = {
  id: 'r1',
  stepId: 's1',
  createdAt: '2026-12-01T20:15:00.000Z',
  brief: { slug: 'tool-lending', title: 'Tool lending', version: 3, usesKey: true },
  place: 'machine',
  address: null,
  repository: null,
  commit: null,
  jobUrl: null,
  passed: 1,
  failed: 1,
  notRun: 1,
  isEvidence: false,
  checks: [passed, failed, notRun],
}
const show = (part: Partial<ShownRun>, isOwn = false) =>
  renderToStaticMarkup(<RunView run={{ ...run, ...part }} timeZone="Europe/Berlin" isOwn={isOwn} room={80_000} />)
const getText = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a run names its place, time, version and counts, and shows failed checks first', () => {
  const text = getText(show({}))
  expect(text).toContain('Run on the learner’s machine')
  expect(text).toContain('can’t tell real answers from invented ones')
  expect(text).toContain('1 December 2026, 21:15')
  expect(text).toContain('Tool lending, version 3')
  expect(text).toContain('1 passed, 1 failed, 1 not run')
  expect(text.indexOf('Refuses a wrong key')).toBeLessThan(text.indexOf('Creates an item'))
  expect(text).toContain('Expected 401 Got 500 The contract A wrong key is answered with 401.')
  expect(text).toContain('Request POST /items with a wrong API key')
  expect(text).toContain('It needs a command that waymark.yaml doesn’t name.')
})

test('each place says exactly what it proves, and to whom', () => {
  expect(getText(show({}, true))).toContain('Run on your machine')
  const job = { place: 'ci', repository: 'https://github.com/ana/api', commit: 'abc1234def', jobUrl: null } as const
  expect(getText(show(job))).toContain('Sent by a GitHub Actions job of ana/api at commit abc1234')
  const gitlab = {
    ...job,
    repository: 'https://gitlab.com/ana/api',
    jobUrl: 'https://gitlab.com/ana/api/-/jobs/7',
  }
  expect(getText(show(gitlab))).toContain('Sent by a GitLab CI job of gitlab.com/ana/api at commit abc1234')
  expect(show(gitlab)).toContain('href="https://gitlab.com/ana/api/-/jobs/7" rel="noopener noreferrer nofollow ugc"')
  const here = getText(show({ place: 'instance', address: 'https://api.example.com' }))
  expect(here).toContain('Seen by this instance at https://api.example.com')
})

test('keys are spoken of only where the contract has one', () => {
  const exchange = toExchange('no')
  const keyless = { ...exchange, request: { ...exchange.request, key: 'none' } } as const
  const checks = [{ ...failed, exchanges: [keyless] }]
  expect(getText(show({ checks }))).toContain('POST /items without an API key')
  expect(getText(show({ checks, brief: { ...run.brief, usesKey: false } }))).not.toContain('API key')
})

test('a run in a list is one line', () => {
  const text = getText(renderToStaticMarkup(<RunLine run={run} timeZone="UTC" isOwn={false} />))
  expect(text).toContain('1 passed, 1 failed, 1 not run')
  expect(text).not.toContain('Refuses a wrong key')
})

test('what a server answered stays text, and no address in it becomes a link', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3) https://evil.example'
  const exchange: Exchange = {
    ...toExchange(evil),
    request: { method: 'GET', path: `/${evil}`, key: 'none', headers: { [evil]: evil }, body: evil },
  }
  const check = { ...failed, title: evil, says: evil, failure: { expected: evil, got: evil }, exchanges: [exchange] }
  const html = show({
    place: 'ci',
    repository: `https://${evil}`,
    commit: evil,
    jobUrl: 'javascript:alert(4)',
    brief: { slug: evil, title: evil, version: 1, usesKey: true },
    checks: [check],
  })
  expect(html).not.toMatch(/<script|<img|<a /)
  expect(html).toContain('&lt;script&gt;')
})

test('the exchange that shows a failure comes first, and those before it are folded', () => {
  const exchanges = ['first', 'second', 'last'].map((body, at) => toExchange(body, at))
  const html = show({ checks: [{ ...failed, exchanges }] })
  expect(getText(html)).toMatch(/last.*The 2 exchanges before it.*first.*second/)
  expect(html).toMatch(/<details data-print="true"><summary[^>]*>The 2 exchanges/)
})

test('a page has room for a bounded part of what was recorded, the failing exchanges before others', () => {
  const long = (id: string) => ({
    ...failed,
    id,
    exchanges: [toExchange('a'.repeat(2000), 0), toExchange('b'.repeat(2000), 1)],
  })
  const checks = [long('one'), long('two'), long('three')]
  const shown = fitExchanges(checks, 28_000)
  expect([...shown.values()].map((all) => all.map(({ answer }) => answer.body[0]).join(''))).toEqual(['ab', 'b', 'b'])
  // Markup is escaped twice, and takes up several times as many bytes.
  const markup = [{ ...failed, exchanges: [toExchange('<'.repeat(2000))] }]
  expect(fitExchanges(markup, 20_000).get(failed.id)).toEqual([])
  expect(getText(show({ checks: Array.from({ length: 40 }, (_, index) => long(`c${index}`)) }))).toContain(
    'more exchange is too long to show here.',
  )
  expect(show({ checks: Array.from({ length: 200 }, (_, index) => long(`c${index}`)) }).length).toBeLessThan(400_000)
})

test('failed checks that a page has no room for are a line each, after one at least that says more', () => {
  const failures = Array.from({ length: 40 }, (_, index) => ({
    ...failed,
    id: `c${index}`,
    failure: { expected: 'e'.repeat(500), got: 'g'.repeat(500) },
  }))
  expect(fitFailures(failures, 20_000)).toEqual(failures.slice(0, 3))
  expect(fitFailures(failures, 0)).toEqual(failures.slice(0, 1))
  expect(fitFailures(failures.slice(0, 2), 20_000)).toHaveLength(2)
  const text = getText(show({ checks: failures }))
  expect(text.match(/Refuses a wrong key/g)).toHaveLength(40)
  expect(text.match(/Expected/g)).toHaveLength(7)
})
