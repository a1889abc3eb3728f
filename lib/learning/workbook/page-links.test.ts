import { expect, test } from 'vitest'
import { type LinkPage, pageLinks } from './page-links'

const make = (most: number, title = '') =>
  Array.from({ length: most }, (_, n) => ({ id: `${n}`, title: title || `${n}`, url: 'https://example.org' }))
type Link = ReturnType<typeof make>[number]
const ids = ({ links }: LinkPage<Link>) => links.map(({ id }) => Number(id))

test('the newest links come first, and all of them page by page', () => {
  const links = make(50)
  const pages: number[][] = []
  for (let before: number | null | undefined; before !== null; ) {
    const page: LinkPage<Link> = pageLinks(links, before)
    pages.unshift(ids(page))
    before = page.linksBefore
  }
  expect(pages.map((page) => page.length).at(-1)).toBeGreaterThan(10)
  expect(pages.flat()).toEqual(links.map(({ id }) => Number(id)))
  expect(pageLinks(make(3))).toMatchObject({ links: { length: 3 }, linksBefore: null })
  expect(pageLinks([])).toEqual({ links: [], linksBefore: null })
  // Links removed meanwhile leave no gap.
  expect(ids(pageLinks(make(2), 30))).toEqual([0, 1])
})

test('long ones share the room of a page', () => {
  expect(pageLinks(make(50, 'Ж'.repeat(600))).links.length).toBeLessThan(12)
})
