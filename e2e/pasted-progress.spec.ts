import { violationsOn } from './accessibility/axe'
import { getTick, ROADMAP_LIST, readProgress, tick } from './app'
import { expect, test } from './fixtures'

const LIST = `## What I did elsewhere
- [x] Git basics
- [x] data modelling for shops
- SQL joins and grouping
- [ ] Docker
- Underwater basket weaving
- <img src=x onerror=alert(1)>
`

for (const width of [1280, 320]) {
  test(`at ${width} px a learner pastes a list, confirms what it names, and takes it back`, async ({ newLearner }) => {
    const { page } = await newLearner('Pat')
    await page.setViewportSize({ width, height: 800 })
    await page.goto(ROADMAP_LIST)
    await tick(page, 'Data structures')
    await page.goto('/placement')
    await page.getByRole('link', { name: 'Paste progress from elsewhere' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paste your progress')
    const content = page.locator('#content')

    await content.getByRole('button', { name: 'Find my steps' }).click()
    await expect(content.getByText('The list is empty. Paste at least one topic.')).toBeVisible()
    const field = content.getByLabel('Your list')
    await field.fill(`${LIST}- data structures`)
    // What was typed outlives a visit to another page.
    await page.getByRole('link', { name: 'What you already know' }).click()
    await expect(page).toHaveURL(/\/placement$/)
    await page.getByRole('link', { name: 'Paste progress from elsewhere' }).click()
    await expect(field).toHaveValue(/basket weaving/)
    expect(await violationsOn(page)).toEqual([])

    await content.getByRole('button', { name: 'Find my steps' }).press('Enter')
    await expect(content.getByRole('heading', { level: 2 })).toHaveText('1 step matches')
    await expect(content.getByRole('heading', { level: 2 })).toBeFocused()
    await expect(content.getByRole('checkbox', { name: /^Git basics/ })).toBeChecked()
    await expect(content.getByText('Already done or skipped: Data structures.')).toBeVisible()
    await expect(content.getByText('1 topic isn’t marked as done, so we left it out.')).toBeVisible()
    const similar = content.getByRole('region', { name: 'Are these the same?' })
    await similar.getByRole('checkbox', { name: /^Data modelling/ }).check()
    await content.getByText(/topics match no step$/).click()
    await expect(content.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
    await expect(content.getByRole('status')).toHaveText(/^2 steps, about \d+ roadmap hours\.$/)
    expect(await violationsOn(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)

    const before = (await readProgress(page)).eventCount
    await content.getByRole('button', { name: 'Tick these 2 steps' }).click()
    await expect(content.getByRole('heading', { level: 2 })).toHaveText('2 steps are ticked')
    const { eventCount, totals } = await readProgress(page)
    expect([eventCount - before, totals.all.done, totals.all.claimed]).toEqual([2, 3, 3])
    await content.getByRole('button', { name: 'Undo these ticks' }).click()
    await expect(content.getByRole('button', { name: 'Tick these 2 steps' })).toBeVisible()
    await content.getByRole('button', { name: 'Tick these 2 steps' }).click()
    await content.getByRole('link', { name: 'Open the roadmap' }).click()
    await expect(getTick(page, 'Git basics')).toBeChecked()
    await expect(getTick(page, 'Containers with Docker')).not.toBeChecked()
  })
}
