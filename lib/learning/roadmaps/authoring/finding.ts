/** Something in a content file that its author has to mend. */
export type Finding = {
  /** Path from the project's folder. */
  readonly file: string
  /** What is wrong, and what to do where that is not plain. */
  readonly message: string
}

/** By file, then in the order in which they were found. */
export const sortedFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
