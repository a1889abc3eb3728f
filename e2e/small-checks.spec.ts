import { type ReferenceName, startReference } from '@/lab/checks/reference/small/references'
import { allowRestart, downloadRunner, getCommand, listAssurances, runCommand } from './check-runner'
import { expect, test } from './fixtures'

/** Steps with a short check, each with the reference server that keeps its contract. */
const steps: readonly (readonly [step: string, reference: ReferenceName])[] = [
  ['http', 'http'],
  ['rest-design', 'rest-design'],
  ['validation-and-errors', 'validation'],
  ['api-authentication', 'authentication'],
  ['api-security', 'api-security'],
  ['node-validation-and-errors', 'track-validation'],
]

test('six steps go from not started to evidenced by their checks', async ({ newLearner }) => {
  test.setTimeout(240_000)
  const { page } = await newLearner('Sixtus')
  const { folder } = await downloadRunner(page)
  for (const [step, name] of steps) {
    await test.step(step, async () => {
      const reference = await startReference(name)
      const endRestarts = await allowRestart(folder, reference.restart)
      try {
        await page.goto(`/roadmaps/backend/steps/${step}`)
        const status = page.getByRole('group', { name: 'Status' })
        await expect(status.getByRole('button', { name: 'Not started' })).toHaveAttribute('aria-pressed', 'true')
        const { exitCode, output } = await runCommand(folder, await getCommand(page, reference.base))
        expect(exitCode, output).toBe(0)
        await expect(page.locator('#check').getByText(/^\d+ passed, 0 failed, 0 not run$/)).toBeVisible()
        await expect(status.getByRole('button', { name: 'Done' })).toHaveAttribute('aria-pressed', 'true')
        await expect(page.locator('#checklist').getByText('Ticked by the check.').first()).toBeAttached()
        await expect(page.getByText('The check ticks this.')).toHaveCount(0)
      } finally {
        endRestarts()
        await reference.close()
      }
    })
  }
  const assurances = await listAssurances(page)
  expect(steps.map(([step]) => assurances.get(step))).toEqual(steps.map(() => 'evidenced'))
})
