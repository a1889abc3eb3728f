import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { isAsTyped } from '@/e2e/fuzz/markdown/measure'
import { Thread } from './thread'

const draw = (bodies: readonly string[]) => {
  const messages = bodies.map((body, index) => ({
    ...{ id: `${index}`, body, authorName: 'Ana', isMine: false },
    createdAt: '2026-11-24T10:00:00Z',
  }))
  const thread = {
    ...{ id: 'review', messages, turn: 'mentor', turnSince: null, isAuthor: false, canSettle: false },
    asOf: { timeZone: 'UTC', now: '2026-11-25T10:00:00Z' },
    ...{ learner: { id: 'ana', name: 'Ana', isGone: true }, messagesBefore: null },
  }
  const place = { path: '/mentor/reviews/review', query: {} }
  const html = renderToStaticMarkup(
    <Thread review={thread as unknown as Parameters<typeof Thread>[0]['review']} place={place} />,
  )
  return html.split('<li ').slice(1)
}

test('messages that are made to take long share what one list may take: the newest are formatted', () => {
  const hostile = Array.from({ length: 20 }, (_, n) => `${n} ${'`a` '.repeat(300)}`)
  const items = draw(hostile)
  const first = items.findIndex((html) => !isAsTyped(html))
  // One of them takes most of the room.
  expect(first).toBe(19)
  expect(items.slice(first).filter(isAsTyped).length).toBe(0)
  expect(items[19]).toContain('<p>19 <code>a</code>')
  expect(items[0]).toContain('>0 `a` `a`')
  // Also when the texts were formatted before.
  expect(draw(hostile).join('') === items.join('')).toBe(true)
})

test('a page of a long conversation is formatted from its first message', () => {
  const said = 'I read **the chapter** on `transactions` and tried it, see [my notes](https://example.org/notes). '
  const items = draw(Array.from({ length: 20 }, (_, n) => `${n}: ${said.repeat(3)}`))
  expect(items.filter(isAsTyped).length).toBe(0)
})
