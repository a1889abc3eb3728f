import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Resource } from '@/lib/learning/roadmaps/roadmap'
import { ResourceList } from './resource-list'

const page: Resource = {
  ...{ title: 'A page', url: 'https://example.org/page', kind: 'docs', minutes: 30, cost: 'free', language: 'en' },
  optional: null,
}
const getText = (resources: readonly Resource[]) =>
  renderToStaticMarkup(<ResourceList resources={resources} />).replace(/<[^>]*>/g, ' ')

test('a resource that the hours leave out says so, with whom it is for', () => {
  const book: Resource = { ...page, url: 'https://example.org/book', kind: 'book', optional: 'Instead of the page.' }
  expect(getText([page, book]).match(/Optional\. Instead of the page\./g)).toHaveLength(1)
  expect(getText([page])).not.toContain('Optional')
})
