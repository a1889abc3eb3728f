import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ShownNotification } from '@/lib/people/notifications/notification'
import { NotificationList } from './notification-list'

const unread: ShownNotification = {
  id: '11111111-2222-4333-8444-555555555555',
  kind: 'verdict',
  title: 'Approved: Transactions',
  sentence: 'Mira approved your work.',
  path: '/roadmaps/backend/steps/transactions#review',
  createdAt: '2027-03-01T12:00:00.000Z',
  isRead: false,
}
const draw = (notification: ShownNotification) =>
  renderToStaticMarkup(<NotificationList notifications={[notification]} when={() => '5 hours ago'} />)

test('what is unread says so in a word, leads to where it happened, and can be marked without a script', () => {
  const html = draw(unread)
  expect(html).toContain('>New<')
  expect(html).toContain('href="/roadmaps/backend/steps/transactions#review"')
  expect(html).toContain('<form action="/api/v1/me/notifications/read" method="post">')
  expect(html).toContain(`name="ids" value="${unread.id}"`)
})

test('what was read has nothing to mark', () => {
  const html = draw({ ...unread, isRead: true })
  expect(html).toContain('Approved: Transactions')
  expect(html).not.toMatch(/>New<|<form/)
})
