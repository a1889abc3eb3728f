import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from '@playwright/test'

export type Run = { process: ChildProcess; output: () => string; ended: Promise<number | null> }

/** Starts the product as a host does, with an environment of its own; of another folder, where it lies in several. */
export function start(env: Record<string, string>, folder = process.cwd()): Run {
  let text = ''
  const clean = { ...process.env, DATABASE_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', DEMO: '', HOST: '' }
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: folder,
    env: { ...clean, ...env },
    stdio: 'pipe',
  })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { process: child, output: () => text, ended }
}

export const isReady = (run: Run) => expect.poll(run.output, { timeout: 120_000 }).toContain('Waymark is ready at')
