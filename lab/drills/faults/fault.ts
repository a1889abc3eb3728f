/** A deliberate fault of the product, as a patch, and the tests that have to fail by it. */
export type Fault = {
  readonly name: string
  /** Effect of the fault, for people. */
  readonly breaks: string
  /** Test files, each of which has to fail. */
  readonly caughtBy: readonly string[]
  /** `unit` or `journey`, or both, by its test files. */
  readonly kinds: readonly string[]
}

/** Parses a patch. @throws Error when its head lacks the effect of the fault or the test files */
export function readFault(name: string, patch: string): Fault {
  const [, breaks] = /^# breaks: (.+)$/m.exec(patch) ?? []
  const [, files] = /^# caught by: (.+)$/m.exec(patch) ?? []
  if (!breaks || !files) throw new Error(`${name}.patch does not say what it breaks, or what catches it.`)
  const caughtBy = files.split(' ')
  return { name, breaks, caughtBy, kinds: [...new Set(caughtBy.map(getKind))] }
}

export const isJourney = (file: string): boolean => file.endsWith('.spec.ts')
const getKind = (file: string) => (isJourney(file) ? 'journey' : 'unit')
