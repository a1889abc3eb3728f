import { readFileSync } from 'node:fs'
import { unzip } from '@/testing/unzip'
import { violationsOn } from './accessibility/axe'
import { DEMO_PASSWORD, expect, test } from './fixtures'
import { callOrFail } from './policy/cast'

test('an admin asks for the deletion of a person, who is told and keeps the account; then the admin does', async ({
  pageOf,
  newLearner,
}) => {
  const [admin, { page: person }] = [await pageOf('admin'), await newLearner('Delia')]
  const { id } = await callOrFail<{ id: string }>(person, 'GET', '/api/v1/me')
  const ask = async (password: string) => {
    await admin.getByRole('button', { name: 'Delete account' }).click()
    const dialog = admin.getByRole('dialog')
    await expect(dialog).toContainText('Delete Delia’s account?')
    await dialog.getByLabel('Your password').fill(password)
    await dialog.getByRole('button', { name: 'Delete in 14 days' }).click()
    return dialog
  }
  await admin.goto(`/admin/people/${id}`)
  const dialog = await ask('not the password')
  await expect(dialog.getByText('Wrong password. Try again.')).toBeVisible()
  expect(await violationsOn(admin)).toEqual([])
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await ask(DEMO_PASSWORD)
  await expect(admin.getByText('This account will be deleted on')).toBeVisible()
  expect(await violationsOn(admin)).toEqual([])

  await person.goto('/roadmaps/backend')
  const notice = person.getByRole('complementary', { name: /delet/i })
  await notice.getByRole('button', { name: 'Keep my account' }).click()
  await expect(notice).toHaveCount(0)

  await admin.reload()
  await ask(DEMO_PASSWORD)
  await admin.getByRole('button', { name: 'Keep account' }).click()
  await expect(admin.getByRole('button', { name: 'Delete account' })).toBeVisible()
  await admin.goto('/admin/audit?q=Delia')
  await expect(admin.getByRole('row').filter({ hasText: 'cancelled the deletion' })).toHaveCount(2)
})

test('an admin downloads people, progress, reviews and cohorts after their password', async ({ pageOf }) => {
  const [admin, mentor] = [await pageOf('admin'), await pageOf('mentor')]
  expect((await mentor.request.get('/api/v1/admin/people.zip')).status()).toBe(404)
  await admin.goto('/admin/people')
  await admin.getByLabel('Your password').fill('not the password')
  await admin.getByRole('button', { name: 'Export people' }).click()
  await expect(admin.getByText('Wrong password. Try again.')).toBeVisible()
  expect(await violationsOn(admin)).toEqual([])
  await admin.getByLabel('Your password').fill(DEMO_PASSWORD)
  const download = admin.waitForEvent('download')
  await admin.getByRole('button', { name: 'Export people' }).click()
  const files = await unzip(readFileSync(await (await download).path()))
  expect([...files.keys()]).toEqual([
    ...['README.txt', 'people.csv', 'people.json', 'progress.csv', 'progress.json', 'reviews.csv', 'reviews.json'],
    ...['cohorts.csv', 'cohorts.json'],
  ])
  const people: { email: string }[] = JSON.parse(String(files.get('people.json')))
  expect(people.map(({ email }) => email)).toEqual(expect.arrayContaining(['mentor@waymark.test']))
  await admin.goto('/admin/audit?action=people-exported')
  await expect(admin.getByRole('row').filter({ hasText: 'exported' }).first()).toBeVisible()
})
