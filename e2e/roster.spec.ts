import { violationsOn } from './accessibility/axe'
import { expect, test } from './fixtures'
import { pathMailedTo } from './outbox'

const stamp = Date.now()
const COHORT = `Roster class ${stamp}`
const ana = `ana.${stamp}@example.org`
const bo = `bo.${stamp}@example.org`
const cy = `cy.${stamp}@example.org`
// As Excel in Europe writes it: a byte order mark, semicolons, CRLF.
const FILE = `\ufeff${[
  'E-Mail;Name;Role;Cohort;Student ID;GitHub;Phone',
  `${ana};Ana <b>Lima</b>;learner;${COHORT};=1+1;ana-l;1`,
  `${bo};Bo;mentor;${COHORT};;;`,
  `${cy};Cy;learner;${COHORT};;;`,
  `nobody;Nobody;learner;${COHORT};;;`,
  `boss.${stamp}@example.org;Boss;admin;${COHORT};;;`,
  ';;;;;;',
].join('\r\n')}\r\n`

test('an admin imports a roster, its people accept, and the rest is withdrawn', async ({ pageOf, newPage }) => {
  test.setTimeout(180_000)
  const admin = await pageOf('admin')
  await admin.goto('/admin/roster')
  const main = admin.getByRole('main')
  await main.getByRole('button', { name: 'Preview' }).click()
  await expect(main.getByText('The file is empty. Choose a file with a line for each person.')).toBeVisible()
  expect(await violationsOn(admin)).toEqual([])
  await main
    .getByLabel('CSV file')
    .setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
  await main.getByRole('button', { name: 'Preview' }).click()

  await expect(main.getByRole('heading', { name: 'What this roster does' })).toBeFocused()
  await expect(main.getByText('3 invitations to cohorts')).toBeVisible()
  await expect(main.getByText('2 lines have errors and are left out')).toBeVisible()
  await expect(main.getByText(`Creates 1 cohort: ${COHORT}`)).toBeVisible()
  await expect(main.getByText('Ignored columns: Phone')).toBeVisible()
  const rows = main.getByRole('row')
  await expect(rows.nth(1)).toContainText('5Nobody')
  await expect(rows.nth(2)).toContainText('A roster can’t make admins.')
  await expect(rows.nth(3)).toContainText('Ana <b>Lima</b>')
  for (const width of [390, 1280]) {
    await admin.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      // A change of theme fades: half-way its colours are neither's.
      await admin.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await violationsOn(admin), `${width} ${colorScheme}`).toEqual([])
    }
    expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  const download = admin.waitForEvent('download')
  await main.getByRole('button', { name: 'Download the lines with errors' }).click()
  expect((await download).suggestedFilename()).toBe('roster-errors.csv')

  await main.getByRole('button', { name: 'Import 3 people' }).click()
  await expect(main.getByRole('heading', { name: 'Roster imported' })).toBeFocused()
  await expect(main.getByText('Imported 3 people. 2 lines were left out.')).toBeVisible()
  await expect(main.getByText('0 of 3 places taken')).toBeVisible()
  // The same file again has nothing to do.
  await main.getByRole('button', { name: 'Choose another file' }).click()
  await main
    .getByLabel('CSV file')
    .setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
  await main.getByRole('button', { name: 'Preview' }).click()
  await expect(main.getByText('3 are already invited')).toBeVisible()
  await expect(main.getByRole('button', { name: /^Import/ })).toHaveCount(0)

  for (const [email, lands] of [
    [ana, /\/onboarding/],
    [bo, /\/mentor$/],
  ] as const) {
    const guest = await newPage()
    await guest.goto(await pathMailedTo(email, /\/invitations\/\S+/))
    await expect(guest.getByText('Mentors will see your name')).toHaveCount(email === bo ? 0 : 1)
    await guest.getByRole('main').getByRole('link', { name: 'Create an account' }).click()
    await guest.getByLabel('Name').fill('Own name')
    await guest.getByLabel('E-mail address').fill(email)
    await guest.getByLabel('Password', { exact: true }).fill('a long enough password')
    await guest.getByRole('button', { name: 'Create account' }).click()
    await guest.getByRole('button', { name: 'Accept' }).click()
    await expect(guest).toHaveURL(lands)
    const cohorts = await (await guest.request.get('/api/v1/me')).json()
    expect(cohorts).toBeTruthy()
    if (email === bo) {
      await guest.goto('/mentor/cohorts')
      await expect(guest.getByRole('link', { name: COHORT }).first()).toBeVisible()
    }
  }
  await admin.goto(`/admin/people?q=${ana}`)
  await admin.getByRole('link', { name: 'Own name' }).click()
  await expect(admin.getByText('=1+1', { exact: true })).toBeVisible()
  await expect(admin.getByText('ana-l', { exact: true })).toBeVisible()
  await expect(admin.getByText(COHORT)).toBeVisible()

  await admin.goto('/admin/roster')
  await expect(main.getByText('2 of 3 places taken')).toBeVisible()
  await main
    .getByRole('button', { name: /^Withdraw/ })
    .first()
    .click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await expect(main.getByText(/^Withdrawn .* 2 places were taken before$/)).toBeVisible()
  const late = await newPage()
  const answer = await late.goto(await pathMailedTo(cy, /\/invitations\/\S+/))
  expect(answer?.status()).toBe(404)
})
