import { expect, test } from 'vitest'
import { inWords, masked, plainError, requests, startLog, takeConsole } from './process-log.mjs'

const SECRET = 'q7XvP2mK9sLdR4tYw8ZbN3cJ6hFgA1eU'

function makeLog(options: { level?: string; isTerminal?: boolean } = {}) {
  const lines: string[] = []
  const log = startLog({ isTerminal: false, ...options, write: (text: string) => lines.push(text) })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') }
}

test.each([
  ['no such box: nour.k+x@mail.example.org (550)', 'no such box: [address] (550)'],
  ['GET /sign-in/link?token=abc failed', 'GET /sign-in/link?[query] failed'],
  [`the token ${SECRET} is used up`, 'the token [secret] is used up'],
  // Text that helps to find a fault stays.
  ['row 8fea22cd-25a7-45f0-87a4-068f2a9913f5 is gone', 'row 8fea22cd-25a7-45f0-87a4-068f2a9913f5 is gone'],
  ['Is it there? Yes.', 'Is it there? Yes.'],
  ['20261125152415_waits_outlive_reviews', '20261125152415_waits_outlive_reviews'],
])('%o is kept as %o', (text, kept) => {
  expect(masked(text)).toBe(kept)
})

test('of an error stay kind, words, code, place and cause, and nothing that a library hung on it', () => {
  const cause = new Error('Key (email)=(nour@example.org) already exists.')
  const error = Object.assign(new Error('The write failed', { cause }), {
    ...{ code: 'P2002', meta: { email: 'nour@example.org' }, response: { body: SECRET } },
  })
  const plain = plainError(error)
  expect(plain).toMatchObject({ type: 'Error', message: 'The write failed', code: 'P2002' })
  expect(plain.stack).toContain('process-log.test.ts')
  expect(plain.cause?.message).toBe('Key (email)=([address]) already exists.')
  expect(JSON.stringify(plain)).not.toMatch(new RegExp(`nour|${SECRET}`))
  expect(plainError('nour@example.org said no')).toEqual({ message: '[address] said no' })
  expect(plainError(null)).toEqual({ message: 'null' })
})

test('a line is JSON, with the id of the request during which it was said', () => {
  const { log, last } = makeLog()
  requests.run({ id: 'abc12345' }, () => log.error({ err: new Error('no disk') }, 'It broke'))
  expect(last()).toMatchObject({ level: 'error', requestId: 'abc12345', msg: 'It broke', err: { message: 'no disk' } })
  expect(Date.parse(last().time)).toBeGreaterThan(0)
  log.info('Later')
  expect(last()).not.toHaveProperty('requestId')
})

test('what is below the level is not said', () => {
  const { log, lines } = makeLog({ level: 'warn' })
  log.info('No')
  log.warn('Yes')
  expect(lines).toHaveLength(1)
})

test('in a terminal it is words', () => {
  const { log, lines } = makeLog({ isTerminal: true })
  log.info({ requestId: 'abc12345', method: 'GET', path: '/u/[handle]', status: 200, ms: 3.2, bytes: 10 })
  log.info('Waymark is ready')
  log.error({ job: 'deliverMail', err: new Error('no disk') }, 'A job failed')
  expect(lines.map((line) => line.replace(/^\d\d:\d\d:\d\d /, ''))).toEqual([
    'GET /u/[handle] 200 in 3.2 ms\n',
    'Waymark is ready\n',
    expect.stringMatching(/^error: A job failed job=deliverMail\nError: no disk\n\s+at .*process-log\.test\.ts/),
  ])
  expect(inWords(JSON.stringify({ level: 'warn', time: '2027-03-01T08:00:00Z', msg: 'Slow', ms: 300 }))).toContain(
    '300',
  )
})

test('what libraries say by the console is in the log, without colours and secrets', async () => {
  const console_ = { ...console }
  const { log, lines, last } = makeLog()
  try {
    takeConsole(log)
    console.error('\u001b[31m⨯\u001b[39m', new Error(`no ${SECRET}`))
    expect(last()).toMatchObject({ level: 'error', msg: '⨯', err: { message: 'no [secret]' } })
    console.log('to %s', 'nour@example.org')
    expect(last()).toMatchObject({ level: 'info', msg: 'to [address]' })
    process.emitWarning('Old ways', 'DeprecationWarning')
    await new Promise((resolve) => setImmediate(resolve))
    expect(last()).toMatchObject({ level: 'warn', err: { type: 'DeprecationWarning', message: 'Old ways' } })
    // Errors of pages are logged elsewhere, with their reference.
    console.error(Object.assign(new Error('page'), { digest: '123' }))
    expect(lines).toHaveLength(3)
  } finally {
    Object.assign(console, console_)
  }
})
