import { expect, test } from 'vitest'
import { MOST_A_PERSON, MOST_A_SESSION, type OpenStream, OpenStreams } from './open-streams'

const page = (userId: string, sessionId: string): OpenStream => ({ userId, sessionId, send: () => {}, end: () => {} })

test('one browser too many makes room by its own oldest page, and others keep theirs', () => {
  const listeners = new OpenStreams()
  const phone = page('ana', 'phone')
  expect(listeners.add(phone)).toEqual([])
  const laptop = Array.from({ length: MOST_A_SESSION }, () => page('ana', 'laptop'))
  for (const one of laptop) expect(listeners.add(one)).toEqual([])
  expect(listeners.add(page('ana', 'laptop'))).toEqual([laptop[0]])
  expect(listeners.add(page('bo', 'desk'))).toEqual([])
})

test('one person too many makes room by the oldest page of all their devices', () => {
  const listeners = new OpenStreams()
  const pages = Array.from({ length: MOST_A_PERSON }, (_, index) => page('ana', `device ${index}`))
  for (const one of pages) expect(listeners.add(one)).toEqual([])
  expect(listeners.add(page('ana', 'another device'))).toEqual([pages[0]])
})

test('who has left is forgotten', () => {
  const listeners = new OpenStreams()
  const [one, other] = [page('ana', 'a'), page('ana', 'b')]
  listeners.add(one)
  listeners.add(other)
  listeners.remove(one)
  expect(listeners.of('ana')).toEqual([other])
  listeners.remove(other)
  listeners.remove(other)
  expect(listeners.isEmpty).toBe(true)
  expect(listeners.all()).toEqual([])
})
