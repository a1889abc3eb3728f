import { mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compileCommands } from '@/tools/setup/steps.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Within the project, so that it can import the project's packages. */
export const COMPILED_MAILER = path.join(root, '.compiled/mailer.mjs')

const shared = globalThis as { waymarkCompiled?: Promise<void> }

/** Compiles programs that tests start in processes of their own, once a run: its projects share one set-up. */
export function compilePrograms(): Promise<void> {
  shared.waymarkCompiled ??= compileCommands().then(compileMailer)
  return shared.waymarkCompiled
}

/** Bundles `mailer.ts` with its imports into one file. */
async function compileMailer(): Promise<void> {
  const draft = `${COMPILED_MAILER}.${process.pid}`
  mkdirSync(path.dirname(COMPILED_MAILER), { recursive: true })
  await build({
    ...{ entryPoints: [path.join(root, 'testing/processes/mailer.ts')], outfile: draft, absWorkingDir: root },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', conditions: ['react-server'] },
  })
  // Replaces the file atomically, because another run may be using it.
  renameSync(draft, COMPILED_MAILER)
}
