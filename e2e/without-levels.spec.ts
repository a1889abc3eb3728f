import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { callOrFail } from './policy/cast'

/** Words of levels, and of what they lead to. */
const WORDS =
  /\b(junior|mid-level|senior|levels?|pay|pays|paid|salary|jobs?|gates?|milestones?|experience|back-end)\b/gi

const GIT = '/roadmaps/git-in-a-week'
/** Steps whose own texts have none of the words. */
const STEPS = ['git-basics', 'undoing'].map((slug) => `${GIT}/steps/${slug}`)
const PAGES = [
  '/dashboard',
  '/dashboard/outlook',
  '/onboarding/first-plan',
  '/placement',
  '/placement/pasted',
  `${GIT}?view=list`,
  `${GIT}?view=map&whole=1`,
  `${GIT}?stage=history`,
  `${GIT}/skills`,
  ...STEPS,
  '/reviews',
  '/cohorts',
  '/notifications',
  '/forecast',
  '/settings',
  '/settings/mail',
  '/settings/account',
  '/settings/security',
  '/settings/profile',
  '/settings/privacy',
]

/**
 * Returns the words on a page: in its head, its texts, and what is read out.
 * @param other what another roadmap says of itself, where the page names it
 */
async function wordsOn(page: Page, other: readonly string[]): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const apart = 'script, style, noscript, template, [hidden]'
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const shown: string[] = [document.title]
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement?.closest(apart)) shown.push(walker.currentNode.textContent ?? '')
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'content']) {
      for (const one of document.querySelectorAll(`[${name}]`)) shown.push(one.getAttribute(name) ?? '')
    }
    return shown
  })
  const said = texts.map((text) => other.reduce((left, one) => left.replaceAll(one, ''), text))
  return said.flatMap((text) => [...text.matchAll(WORDS)].map(([word]) => `${word}: ${text.trim().slice(0, 80)}`))
}

test('a learner whose main roadmap has no levels reads of none, nor of pay, and finds all again on the way back', async ({
  newLearner,
  newPage,
}) => {
  test.setTimeout(240_000)
  const { page } = await newLearner('Wim')
  const handle = `wim-${Date.now()}`
  for (const step of ['git-set-up', 'git-basics', 'http']) {
    await callOrFail(page, 'PUT', `/api/v1/me/progress/${step}`, { status: 'done' })
  }
  await callOrFail(page, 'PUT', '/api/v1/me/public-profile', { handle, isOn: true })
  const level = await callOrFail<{ next: unknown }>(page, 'GET', '/api/v1/me/level')
  expect(level.next).toMatchObject({ level: 'junior' })

  const backend = await callOrFail<{ title: string; summary: string }>(page, 'GET', '/api/v1/roadmaps/backend')
  const other = [backend.title, backend.summary]

  await callOrFail(page, 'PUT', '/api/v1/me/plan', { roadmap: 'git-in-a-week' })
  await page.goto('/dashboard')
  await expect(page.getByRole('main')).toContainText('Git in a week')
  await expect(page.getByRole('main')).toContainText('2 of 9 core steps')
  // The first open step of the list, whatever it unlocks.
  await expect(page.getByRole('region', { name: 'Next step' })).toContainText('Ignore rules, attributes and hooks')
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).not.toContainText('Pay')
  for (const path of PAGES) {
    await page.goto(path)
    expect.soft(await wordsOn(page, other), path).toEqual([])
  }
  await page.goto(`${GIT}?view=list`)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toContainText('Steps of Git in a week')
  expect(await wordsOn(page, other), 'palette').toEqual([])
  const stranger = await newPage()
  await stranger.goto(`/u/${handle}`)
  await expect(stranger.getByRole('main')).toContainText('2 of 9 core steps')
  const said = (await wordsOn(stranger, other)).filter((one) => !isOfSite(one))
  expect(said, 'profile').toEqual([])
  expect(await callOrFail(page, 'GET', '/api/v1/me/level')).toMatchObject({
    reached: { claimed: null, verified: null },
    next: null,
  })

  await callOrFail(page, 'PUT', '/api/v1/me/plan', { roadmap: 'backend' })
  await page.goto('/dashboard')
  await expect(page.getByRole('main')).toContainText('2 of 56 core steps to junior-ready')
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toContainText('Pay')
})

/** Returns true for words of the site's frame, which for visitors goes by the first roadmap. */
const isOfSite = (said: string): boolean => /^pay: (Pay$|Content and code)|^(job|back-end): A roadmap to/i.test(said)
