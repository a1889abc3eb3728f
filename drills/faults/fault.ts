/** A mistake in the product, as a patch, and the tests that have to notice it. */
export type Fault = {
  readonly name: string
  /** What is wrong then, for people. */
  readonly breaks: string
  /** Test files, each of which has to fail. */
  readonly caughtBy: readonly string[]
  /** "unit" and "journey", by its test files. */
  readonly kinds: readonly string[]
}

/** @throws Error when the head of the patch does not say what it breaks, and by which files that is caught */
export function readFault(name: string, patch: string): Fault {
  const [, breaks] = /^# breaks: (.+)$/m.exec(patch) ?? []
  const [, files] = /^# caught by: (.+)$/m.exec(patch) ?? []
  if (!breaks || !files) throw new Error(`${name}.patch does not say what it breaks, or what catches it.`)
  const caughtBy = files.split(' ')
  return { name, breaks, caughtBy, kinds: [...new Set(caughtBy.map(getKind))] }
}

export const isJourney = (file: string): boolean => file.endsWith('.spec.ts')
const getKind = (file: string) => (isJourney(file) ? 'journey' : 'unit')
