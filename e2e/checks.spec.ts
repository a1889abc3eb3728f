import type { Page } from '@playwright/test'
import { startReference } from '@/lab/checks/reference/small/references'
import { copyText, downloadRunner, getCommand, listAssurances, runCommand } from './check-runner'
import { expect, test } from './fixtures'
import { findLayoutChecks, getFaults } from './layout/layouts'
import { resize } from './layout/resize'

const STEP = '/roadmaps/backend/steps/http'
const COOKIES = 'Set a cookie with HttpOnly, Secure and SameSite'

const getSection = (page: Page) => page.locator('#check')
const getStatus = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Status' }).getByRole('button', { name })
const getRow = (page: Page, text: string) => page.locator('#checklist li').filter({ hasText: text })

async function countRuns(page: Page): Promise<number> {
  const { runs } = await (await page.request.get('/api/v1/me/checks/http')).json()
  return runs.length
}

test('a learner tries, fails, mends and sends, and the page shows each result by itself', async ({ newLearner }) => {
  const { page } = await newLearner('Chandra')
  const faulty = await startReference('http', 'open-cookie')
  const mended = await startReference('http')
  try {
    await page.goto(STEP)
    const section = getSection(page)
    await expect(section.getByText('No runs yet.')).toBeVisible()
    await expect(getRow(page, COOKIES)).toContainText('The check ticks this.')

    // Trying: the file is the one that the page names, and nothing arrives here.
    const { folder, sha256 } = await downloadRunner(page)
    await section.getByText('Compare the file’s checksum').click()
    expect(await copyText(page, section, 'SHA-256 of check.mjs')).toBe(sha256)
    const command = await copyText(page, section, 'Run the checks')
    const tried = await runCommand(folder, command.replace('http://localhost:8080', faulty.base))
    expect(tried.exitCode, tried.output).toBe(1)
    expect(await countRuns(page)).toBe(0)

    // Sending what fails: the rows that passed are ticked, and the failure is shown with what was sent.
    const failing = await runCommand(folder, await getCommand(page, faulty.base))
    expect(failing.exitCode, failing.output).toBe(1)
    await expect(section.getByText('12 passed, 1 failed, 0 not run')).toBeVisible()
    await expect(section.getByText('Run on your machine', { exact: true })).toBeVisible()
    await expect(section.getByText('The result has arrived')).toBeVisible()
    await expect(section.getByText('GET /visits').first()).toBeVisible()
    await expect(getRow(page, 'Get a 304').getByRole('checkbox')).toBeChecked()
    await expect(getRow(page, 'Get a 304')).toContainText('Ticked by the check.')
    await expect(getRow(page, COOKIES).getByRole('checkbox')).not.toBeChecked()
    await expect(getStatus(page, 'Learning')).toHaveAttribute('aria-pressed', 'true')

    // Mended: the step is done, with evidence, and nobody has verified it.
    const passing = await runCommand(folder, await getCommand(page, mended.base))
    expect(passing.exitCode, passing.output).toBe(0)
    await expect(section.getByText('13 passed, 0 failed, 0 not run')).toBeVisible()
    await expect(getRow(page, COOKIES)).toContainText('Ticked by the check.')
    await expect(getStatus(page, 'Done')).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('#history')).toContainText('Check passed')
    expect((await listAssurances(page)).get('http')).toBe('evidenced')
    await expect(section.getByText('1 earlier run')).toBeVisible()
    expect(await countRuns(page)).toBe(2)
  } finally {
    await Promise.all([faulty.close(), mended.close()])
  }
})

test('a code is used once, and the runner says why another run is refused', async ({ newLearner }) => {
  const { page } = await newLearner('Oncea')
  const reference = await startReference('http')
  try {
    await page.goto(STEP)
    const { folder } = await downloadRunner(page)
    const command = await getCommand(page, reference.base)
    expect((await runCommand(folder, command)).exitCode).toBe(0)
    const again = await runCommand(folder, command)
    expect(again.exitCode, again.output).toBe(2)
    expect(await countRuns(page)).toBe(1)
  } finally {
    await reference.close()
  }
})

test('a visitor reads the contract and how to try it, and is told what sending takes', async ({ newPage }) => {
  const page = await newPage()
  await page.goto(STEP)
  const section = getSection(page)
  await expect(section.getByText('Read the contract').or(section.getByRole('table')).first()).toBeVisible()
  await expect(section.getByRole('button', { name: 'Copy Run the checks', exact: true })).toBeVisible()
  await expect(section.getByRole('link', { name: 'a plan' })).toHaveAttribute('href', '/sign-up')
  await expect(section.getByRole('button', { name: 'Get a code' })).toHaveCount(0)
  await expect(section.getByText('Runs so far')).toHaveCount(0)
})

test('the section with everything open fits all screens and passes axe', async ({ newLearner }) => {
  const { page } = await newLearner('Wide')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const faulty = await startReference('http', 'open-cookie')
  try {
    await page.goto(STEP)
    const section = getSection(page)
    const { folder } = await downloadRunner(page)
    await runCommand(folder, await getCommand(page, faulty.base))
    await expect(section.getByText('12 passed, 1 failed, 0 not run')).toBeVisible()
    await getCommand(page, faulty.base)
    await section.getByText('From CI', { exact: true }).click()
    await section.getByLabel('Address of the repository').fill('https://github.com/ana/lending')
    await section.getByText('GitLab CI', { exact: true }).click()
    await section.getByText('Let this server call it').click()
    await section.getByRole('button', { name: 'Get the text' }).click()
    await expect(section.getByLabel('Address of your service')).toBeVisible()
    for (const fold of ['Read the contract', 'Compare the file’s checksum']) {
      const summary = section.getByText(fold, { exact: true })
      if (await summary.isVisible()) await summary.click()
    }
    expect(getFaults(await findLayoutChecks(page))).toEqual([])
  } finally {
    await faulty.close()
  }
})

test('on a phone the section comes after the text, and a code is copied there too', async ({ newLearner }) => {
  const { page } = await newLearner('Phoebe')
  await resize(page, { width: 390, height: 844 })
  await page.goto(STEP)
  const text = await page.locator('#explanation').boundingBox()
  const section = await getSection(page).boundingBox()
  expect(section?.y).toBeGreaterThan((text?.y ?? 0) + (text?.height ?? 0) - 1)
  expect(await getCommand(page, 'http://localhost:3000')).toContain(' http://localhost:3000 --submit wmc_')
})
