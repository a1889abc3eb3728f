/** A problem in a content file that its author has to fix. */
export type Finding = {
  /** Path from the project's folder. */
  readonly file: string
  /** The problem, and the fix where that is not obvious. */
  readonly message: string
}

/** Sorts by file, then in the order of detection. */
export const sortedFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
