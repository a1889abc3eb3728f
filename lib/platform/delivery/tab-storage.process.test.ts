import { beforeEach, expect, test, vi } from 'vitest'
import { clearTabStorage } from './tab-storage'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('sessionStorage', {
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    removeItem: (key: string) => kept.delete(key),
  })
})

test('nothing that a tab keeps of a person is left, and what is not ours is', () => {
  for (const key of ['waymark:placement:ana:backend', 'other', 'waymark:verdict:ana:1', 'waymark:verdict:ana:2'])
    kept.set(key, 'words')
  clearTabStorage()
  expect([...kept.keys()]).toEqual(['other'])
})

test('nor is what a page keeps as it is left', () => {
  window.addEventListener('pagehide', () => kept.set('waymark:verdict:ana:1', 'words'))
  clearTabStorage()
  window.dispatchEvent(new Event('pagehide'))
  expect([...kept.keys()]).toEqual([])
})

test('a browser that stores nothing still lets people sign out', () => {
  vi.stubGlobal('sessionStorage', undefined)
  expect(() => clearTabStorage()).not.toThrow()
})
