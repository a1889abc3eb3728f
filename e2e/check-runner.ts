import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { Running } from './harness/program'

/**
 * Downloads the runner as a learner does.
 * @param origin of the instance, where it is not the browser's base address
 * @returns the folder it is in, and its checksum
 */
export async function downloadRunner(page: Page, origin = ''): Promise<{ folder: string; sha256: string }> {
  const answer = await page.request.get(`${origin}/check.mjs`)
  expect(answer.headers()['content-type']).toBe('text/javascript; charset=utf-8')
  const file = await answer.body()
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-check-'))
  writeFileSync(path.join(folder, 'check.mjs'), file)
  return { folder, sha256: createHash('sha256').update(file).digest('hex') }
}

/** Runs a command of the step's page in the runner's folder: "node check.mjs http http://localhost:8080". */
export async function runCommand(folder: string, command: string, variables: Readonly<Record<string, string>> = {}) {
  const [program, ...args] = command.split(' ')
  expect(program).toBe('node')
  const running = new Running({ args, cwd: folder, env: { ...process.env, NO_COLOR: '1', ...variables } })
  const exitCode = await running.ended
  return { exitCode, output: running.output() }
}

/**
 * Names a restart of the service in the folder's `waymark.yaml`.
 * @param restart restarts it, in this process
 * @returns a function that ends listening for it
 */
export async function allowRestart(folder: string, restart: () => Promise<void>): Promise<() => void> {
  const control = createServer((_, response) => void restart().then(() => response.end()))
  await new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve))
  const { port } = control.address() as AddressInfo
  const script = `const { ok } = await fetch('http://127.0.0.1:${port}')\nprocess.exit(ok ? 0 : 1)\n`
  writeFileSync(path.join(folder, 'restart.mjs'), script)
  writeFileSync(path.join(folder, 'waymark.yaml'), 'restart: node restart.mjs\n')
  return () => {
    control.closeAllConnections()
    control.close()
  }
}

/** Copies the text under a label, by its button, as a person does. */
export async function copyText(page: Page, within: Locator, label: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await within.getByRole('button', { name: `Copy ${label}`, exact: true }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Gets a code on the step's page. @returns the command with it, for a service at another address */
export async function getCommand(page: Page, base: string): Promise<string> {
  const section = page.locator('#check')
  await section
    .getByRole('button', { name: /^Get (a|another) code$/ })
    .first()
    .click()
  await expect(section.getByText(/^Your code works once, until /)).toBeVisible()
  const command = await copyText(page, section, 'Run and send')
  expect(command).toMatch(/^node check\.mjs [a-z-]+ http:\/\/localhost:8080 --submit wmc_[0-9a-f]{16}_[\w-]{32}$/)
  return command.replace('http://localhost:8080', base)
}

/** Returns what the learner's done steps are: "evidenced", by their slugs. */
export async function listAssurances(page: Page): Promise<ReadonlyMap<string, string | null>> {
  type Step = { readonly slug: string; readonly assurance: string | null }
  const { steps }: { steps: Step[] } = await (await page.request.get('/api/v1/me/progress')).json()
  return new Map(steps.map(({ slug, assurance }) => [slug, assurance]))
}
