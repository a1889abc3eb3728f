import type { Page } from '@playwright/test'
import { recordSpoken } from './accessibility/spoken'
import { getTick, ROADMAP_LIST, waitUntilInteractive } from './app'
import { decide, REVIEWED_STEP, submitted, submittedAgain } from './changes-requested'
import { expect, test } from './fixtures'
import { hold } from './network/hold-requests'
import { openLive } from './reviewing'

/** Announcements of a screen reader on events, word for word. */

const saveNote = async (page: Page, opener: string) => {
  await page.getByRole('button', { name: opener }).click()
  const text = page.getByRole('textbox', { name: 'Text of your note' })
  await text.fill('Paging by key, not by offset.')
  await text.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Edit the note' })).toBeFocused()
}

test('a message is said each time it comes, also in the same words', async ({ newLearner }) => {
  const { page } = await newLearner('Mara')
  const spoken = await recordSpoken(page)
  await page.goto('/roadmaps/backend/steps/git-basics')
  await saveNote(page, 'Write a note')
  await expect.poll(spoken).toEqual(['Note saved.'])
  await saveNote(page, 'Edit the note')
  await expect.poll(spoken).toEqual(['Note saved.', 'Note saved.'])
})

test('the palette says how much it found once the typing rests', async ({ newPage }) => {
  const page = await newPage()
  const spoken = await recordSpoken(page)
  await page.goto('/roadmaps/backend')
  await waitUntilInteractive(page)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find a page, a step or an action' })
  await expect(palette.getByRole('option', { name: 'Git basics' })).toBeVisible()
  await page.keyboard.type('git', { delay: 80 })
  await expect(palette.getByRole('option').first()).toHaveText('Git basics')
  const found = [`${await palette.getByRole('option').count()} results`]
  await expect.poll(spoken).toEqual(found)
  const nothing = 'No matches. Try another word.'
  await page.keyboard.type('zzzz', { delay: 80 })
  await expect.poll(spoken).toEqual([...found, nothing])
  await page.keyboard.type('z')
  await expect.poll(spoken).toEqual([...found, nothing, nothing])
})

test('a change that waits is said to be unsaved, and then to be saved', async ({ newLearner }) => {
  const { page } = await newLearner('Wanda')
  const spoken = await recordSpoken(page)
  await page.goto(ROADMAP_LIST)
  await waitUntilInteractive(page)
  const letGo = await hold(page, /\/api\/v1\/me\/progress/)
  await getTick(page, 'Git basics').click()
  await expect(page.getByText('1 change isn’t saved.')).toBeVisible()
  letGo()
  await expect(page.getByText('Git basics: done')).toBeVisible()
  await expect(page.getByText('isn’t saved.')).toBeHidden()
  expect(await spoken()).toEqual([
    '1 change isn’t saved. Waymark will keep trying. Leave this page open.',
    'Git basics: done Undo',
  ])
})

test('a verdict that comes while its step is open says what it is', async ({ newLearner, pageOf }) => {
  const { page } = await newLearner('Vera')
  const mentor = await pageOf('mentor')
  const { name } = await (await mentor.request.get('/api/v1/me')).json()
  const review = await submitted(page, mentor)
  const spoken = await recordSpoken(page)
  const panel = page.locator('#review')
  await openLive(page, `/roadmaps/backend/steps/${REVIEWED_STEP}`)

  await decide(mentor, review, 'not-yet')
  await expect(panel).toContainText('Changes requested')
  const asked = `Project: a complete REST API: changes requested by ${name}.`
  expect(await spoken()).toEqual([asked])

  await submittedAgain(page)
  await expect(panel).toContainText('in the queue')
  await decide(mentor, review, 'competent')
  await expect(panel).toContainText('Approved · Competent')
  const approved = `Project: a complete REST API: approved by ${name}.`
  // Its checklist is complete with it.
  expect(await spoken()).toEqual([asked, approved, expect.stringMatching(/^Done\. Next: /)])
})

test('a heading of the queue names whose work it is', async ({ newLearner, pageOf }) => {
  const { page } = await newLearner('Quinn')
  const mentor = await pageOf('mentor')
  const review = await submitted(page, mentor)
  await mentor.goto('/mentor/reviews')
  const heading = mentor.getByRole('heading', { name: 'Project: a complete REST API by Quinn', exact: true })
  await expect(heading.getByRole('link')).toHaveAttribute('href', `/mentor/reviews/${review}`)
})

test('Undo is the next stop after the tick, and stays while one is there', async ({ newLearner }) => {
  const { page } = await newLearner('Uta')
  await page.clock.install()
  await page.goto(ROADMAP_LIST)
  await waitUntilInteractive(page)
  const tick = getTick(page, 'Git basics')
  const undo = page.getByRole('button', { name: 'Undo' })
  await tick.press('Space')
  await expect(undo).toBeVisible()
  await page.clock.runFor(30_000)
  await page.keyboard.press('Tab')
  await expect(undo).toBeFocused()
  await page.clock.runFor(30_000)
  await page.keyboard.press('Shift+Tab')
  await expect(tick).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(tick).not.toBeChecked()
  await expect(tick).toBeFocused()

  await tick.press('Space')
  await expect(undo).toBeVisible()
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab')
  await page.clock.runFor(10_000)
  await expect(undo).toHaveCount(0)
})

test('what opens over a page says what it is for', async ({ newLearner }) => {
  const { page } = await newLearner('Dora')
  await page.goto(ROADMAP_LIST)
  await waitUntilInteractive(page)
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+k')
  await expect(dialog).toHaveAccessibleDescription(/^Type to search\./)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(dialog).toHaveAccessibleDescription(/^What each key does\./)
  await page.keyboard.press('Escape')
  await page.getByLabel('Status of Git basics').selectOption('skipped')
  await expect(dialog).toHaveAccessibleDescription(/^A skipped step doesn’t count as done\./)
})

test('forced colours still show the current page and pressed buttons', async ({ newPage }) => {
  const page = await newPage({ forcedColors: 'active' })
  await page.goto('/pay')
  const show = page.getByRole('button', { name: 'Show the range' })
  expect(await show.evaluate((button) => getComputedStyle(button).borderTopStyle)).toBe('solid')
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  const grounds = await links.evaluateAll((all) =>
    all.map((link) => [link.hasAttribute('aria-current'), getComputedStyle(link).backgroundColor] as const),
  )
  const current = grounds.find(([isCurrent]) => isCurrent)?.[1]
  expect(current).toBeDefined()
  for (const [isCurrent, ground] of grounds) if (!isCurrent) expect(ground).not.toBe(current)
})

/**
 * Reads headings from Chrome's accessibility tree: a space between two parts can be visible and missing in the name.
 */
async function headingNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const headings = nodes.filter(({ ignored, role }) => !ignored && role?.value === 'heading')
  return headings.map(({ name }) => asOneLine(String(name?.value)))
}

const asOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

test('headings are named as they are written, with the spaces between their parts', async ({ pageOf }) => {
  const pages = {
    mentor: ['/mentor', '/mentor/reviews', '/mentor/learners'],
    learner: ['/dashboard', '/reviews', ROADMAP_LIST],
  }
  for (const who of ['mentor', 'learner'] as const) {
    const page = await pageOf(who)
    for (const url of pages[who]) {
      await page.goto(url)
      await waitUntilInteractive(page)
      const written = await page.locator('h1, h2, h3, h4').filter({ visible: true }).allInnerTexts()
      // Headings far below have no layout yet, and no node in the tree.
      const drawn = written.map(asOneLine).filter((text) => text !== '')
      expect((await headingNames(page)).toSorted(), url).toEqual(drawn.toSorted())
    }
  }
})
