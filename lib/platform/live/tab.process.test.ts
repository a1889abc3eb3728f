import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LiveTab, type StreamHandlers, type TabEnvironment, throttle } from './tab'

/** Makes a browser whose server is this test. */
function makeBrowser() {
  const open: StreamHandlers[] = []
  const browser: TabEnvironment = {
    connect: (handlers) => {
      open.push(handlers)
      return { close: () => open.splice(open.indexOf(handlers), 1) }
    },
    later: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  }
  const server = () => {
    const [connection] = open
    if (!connection) throw new Error('nobody is connected')
    return connection
  }
  return { browser, open, server }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function makePage(isVisible = true) {
  const { browser, open, server } = makeBrowser()
  const tab = new LiveTab(browser, isVisible)
  const told: string[] = []
  return { tab, open, server, told, listen: () => tab.subscribe(['review:1'], () => told.push('review:1')) }
}

describe('the one connection of a tab', () => {
  test('is shared, and each part of a page hears of what concerns it', () => {
    const { tab, open, server, told, listen } = makePage()
    listen()
    tab.subscribe(['queue'], () => told.push('queue'))
    expect(open).toHaveLength(1)
    server().onOpen()
    expect(told).toEqual([])
    server().onChange('queue')
    server().onChange('review:2')
    server().onChange('review:1')
    expect(told).toEqual(['queue', 'review:1'])
  })

  test('ends soon after nobody listens, and not between two pages', () => {
    const { open, listen } = makePage()
    const leave = listen()
    leave()
    vi.advanceTimersByTime(1000)
    const leaveNext = listen()
    vi.advanceTimersByTime(10_000)
    expect(open).toHaveLength(1)
    leaveNext()
    vi.advanceTimersByTime(10_000)
    expect(open).toHaveLength(0)
  })

  test('that broke off looks at everything again once it is back', () => {
    const { server, told, listen } = makePage()
    listen()
    server().onOpen()
    server().onError(false)
    expect(told).toEqual([])
    server().onOpen()
    expect(told).toEqual(['review:1'])
    server().onOpen()
    expect(told).toHaveLength(1)
  })

  test('that the server refused is tried again after longer and longer', () => {
    const { open, server, listen } = makePage()
    listen()
    server().onError(true)
    expect(open).toHaveLength(0)
    vi.advanceTimersByTime(3000)
    expect(open).toHaveLength(1)
    server().onError(true)
    vi.advanceTimersByTime(3000)
    expect(open).toHaveLength(0)
    vi.advanceTimersByTime(3000)
    expect(open).toHaveLength(1)
  })

  test('is closed after a minute out of sight, and made up for when the tab is looked at again', () => {
    const { tab, open, server, told, listen } = makePage()
    listen()
    server().onOpen()
    tab.hide()
    vi.advanceTimersByTime(59_000)
    tab.show()
    expect(open).toHaveLength(1)
    tab.hide()
    vi.advanceTimersByTime(61_000)
    expect(open).toHaveLength(0)
    vi.advanceTimersByTime(3_600_000)
    expect(open).toHaveLength(0)
    tab.show()
    server().onOpen()
    expect(told).toEqual(['review:1'])
  })

  test('is not made for a tab opened in the background until somebody looks at it', () => {
    const { tab, open, server, told, listen } = makePage(false)
    listen()
    vi.advanceTimersByTime(3_600_000)
    expect(open).toHaveLength(0)
    tab.show()
    server().onOpen()
    expect(told).toEqual(['review:1'])
  })

  test('makes way for newer pages and comes back when it is looked at, not by itself', () => {
    const { tab, open, server, listen } = makePage()
    listen()
    server().onFull()
    vi.advanceTimersByTime(3_600_000)
    expect(open).toHaveLength(0)
    tab.show()
    expect(open).toHaveLength(1)
  })

  test('does not outlive its page', () => {
    const { tab, open, listen } = makePage()
    listen()
    tab.leave()
    vi.advanceTimersByTime(3_600_000)
    expect(open).toHaveLength(0)
    tab.show()
    expect(open).toHaveLength(1)
  })
})

test('what changes in a burst is looked at twice, not twenty times', () => {
  const { browser } = makeBrowser()
  const looks: number[] = []
  const ask = throttle(() => looks.push(Date.now()), browser.later)
  const start = Date.now()
  for (let index = 0; index < 20; index++) {
    ask()
    vi.advanceTimersByTime(20)
  }
  vi.advanceTimersByTime(10_000)
  expect(looks.map((at) => at - start)).toEqual([100, 600])
})
