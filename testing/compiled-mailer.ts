import { mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Within the project, whose packages it imports. */
export const COMPILED_MAILER = path.join(root, '.next/waymark-tests/mailer.mjs')

/** Makes one file of `mailer.ts` and all that it imports: tests start it dozens of times. */
export async function compileMailer(): Promise<void> {
  const draft = `${COMPILED_MAILER}.${process.pid}`
  mkdirSync(path.dirname(COMPILED_MAILER), { recursive: true })
  await build({
    ...{ entryPoints: [path.join(root, 'testing/mailer.ts')], outfile: draft, absWorkingDir: root },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', conditions: ['react-server'] },
  })
  // At once: another run may be using it.
  renameSync(draft, COMPILED_MAILER)
}
