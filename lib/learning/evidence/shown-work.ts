/** What a learner can show for a step. */
export const evidenceKinds = ['repository', 'link', 'file', 'certificate', 'prior-learning'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const readingStates = ['waiting', 'read', 'failed'] as const

/** What the Git host said of a repository when it was handed in. A null is what nobody could find out. */
export type RepositoryReading = {
  readonly state: (typeof readingStates)[number]
  /** The first heading of its README. */
  readonly title: string | null
  readonly defaultBranch: string | null
  /** The newest commit of the default branch then. */
  readonly headCommit: string | null
  readonly hasReadme: boolean | null
  readonly hasTests: boolean | null
  /** What could not be read and why, in words for the mentor. Of one that was read: what of it could not. */
  readonly failure: string | null
}

/** One piece of work as it was shown: immutable, but for the reading that comes after it. */
export type ShownWork = {
  readonly kind: EvidenceKind
  /** Where it lies, unless it lies here or is only told. */
  readonly url: string | null
  /** What lies here. `size` in bytes. */
  readonly file: {
    readonly id: string
    readonly name: string
    readonly mediaType: string
    readonly size: number
  } | null
  /** Of a certificate, or where and what was learned before; else empty. */
  readonly title: string
  /** Of a certificate; else empty. */
  readonly issuer: string
  /** What exactly was shown, where the link or the learner names it. */
  readonly commit: string | null
  readonly note: string
  /** Of a repository that is read. */
  readonly reading: RepositoryReading | null
}
