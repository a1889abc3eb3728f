import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { siteOrigin } from '@/lib/foundation/env'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'

// Relative to the server's working directory, like the guide. Made by `tools/setup/runner.mjs`.
const FILE = path.join(process.cwd(), 'runner', 'generated', 'check.mjs')
/** The line of its head that says which instance a copy belongs to. */
const NO_INSTANCE = "const INSTANCE = ''"

/** The runner as learners download it from this instance. */
export type ServedRunner = {
  readonly text: string
  /** In hexadecimal, as `sha256sum` and `Get-FileHash` print it. */
  readonly sha256: string
}

/** Returns the runner with the address of this instance in it. Read once per process. Public. */
export const getRunner = (): ServedRunner =>
  oncePerProcess('runner', () => {
    const text = readFileSync(FILE, 'utf8').replace(NO_INSTANCE, () => `const INSTANCE = '${siteOrigin()}'`)
    return { text, sha256: createHash('sha256').update(text).digest('hex') }
  })
