import type { Page } from '@playwright/test'
import { ROADMAP_LIST } from './app'
import { expect, test } from './fixtures'
import { pagesAs } from './pages'

/** Lists elements that print must leave out: navigation and controls. */
const chrome = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'body > header, nav:not([data-print]), footer, button:not([role="checkbox"]), search',
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.matches('.gloss'))
      .map((element) => element.outerHTML.slice(0, 80)),
  )

/** Returns the perceived lightness of a colour, from 0, black, to 255. */
const lightness = (page: Page, selector: string, property: 'color' | 'backgroundColor') =>
  page.evaluate(
    ([selector, property]) => {
      const canvas = document.createElement('canvas').getContext('2d')
      const element = document.querySelector(selector)
      if (!canvas || !element) return Number.NaN
      canvas.fillStyle = 'white'
      canvas.fillRect(0, 0, 1, 1)
      canvas.fillStyle = getComputedStyle(element)[property]
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
      return 0.3 * red + 0.6 * green + 0.1 * blue
    },
    [selector, property] as const,
  )

for (const who of ['learner', 'mentor'] as const) {
  test(`on paper the pages of a ${who} are ink on white, by night too, without the site around them`, async ({
    newPage,
  }) => {
    test.setTimeout(120_000)
    const page = await newPage({ colorScheme: 'dark' })
    for (const url of await pagesAs(who, page)) {
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
      await page.goto(url)
      expect(await lightness(page, 'html', 'backgroundColor'), `${url} on the screen`).toBeLessThan(60)
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      expect(await chrome(page), url).toEqual([])
      await expect(page.getByRole('heading', { level: 1 }).first(), url).toBeVisible()
      expect(await lightness(page, 'html', 'backgroundColor'), url).toBeGreaterThan(250)
      expect(await lightness(page, 'h1', 'color'), url).toBeLessThan(80)
    }
  })
}

test('on paper a link to elsewhere names its address, unless its text is the address', async ({ pageOf }) => {
  const page = await pageOf('learner')
  await page.goto('/roadmaps/backend/steps/rest-api-project')
  await page.emulateMedia({ media: 'print' })
  const after = await page.evaluate(() =>
    [...document.querySelectorAll('main a[href^="http"]')].map((link) => ({
      isBare: link.textContent === link.getAttribute('href'),
      said: getComputedStyle(link, '::after').content,
      href: link.getAttribute('href') ?? '',
    })),
  )
  expect(after.filter(({ isBare }) => !isBare).length).toBeGreaterThan(2)
  for (const { isBare, said, href } of after) {
    if (isBare) expect(said).toBe('none')
    else expect(said).toContain(href)
  }
})

test('the list prints with its ticks as boxes, on few pages', async ({ pageOf }) => {
  const page = await pageOf('learner')
  await page.goto(ROADMAP_LIST)
  await page.emulateMedia({ media: 'print' })
  const crossOn = (title: string) =>
    page.getByRole('checkbox', { name: `Done: ${title}`, exact: true }).evaluate((tick) => {
      const { content, borderTopWidth } = getComputedStyle(tick, '::before')
      return {
        isBox: Number.parseFloat(borderTopWidth) >= 1,
        hasCross: content === '"✕"',
        isSeen: tick.checkVisibility(),
      }
    })
  expect(await crossOn('Git basics')).toEqual({ isBox: true, hasCross: true, isSeen: true })
  expect(await crossOn('Redis and caching')).toEqual({ isBox: true, hasCross: false, isSeen: true })
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sheets = paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(sheets).toBeGreaterThan(1)
  expect(sheets).toBeLessThanOrEqual(9)
})
