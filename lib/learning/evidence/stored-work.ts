import { failureInWords } from './readings/attempts'
import { evidenceKinds, type RepositoryReading, readingStates, type ShownWork } from './shown-work'

/** Fields of stored evidence that `toShownWork` needs. */
export const shownWorkFields = {
  kind: true,
  url: true,
  title: true,
  issuer: true,
  commit: true,
  note: true,
  file: { select: { id: true, name: true, mediaType: true, size: true } },
  reading: {
    select: {
      state: true,
      title: true,
      defaultBranch: true,
      headCommit: true,
      hasReadme: true,
      hasTests: true,
      failure: true,
    },
  },
} as const

/** A row read with `shownWorkFields`. Its `failure` is a code of `readings/attempts.ts`. */
export type StoredWork = Omit<ShownWork, 'kind' | 'reading'> & {
  readonly kind: string
  readonly reading: (Omit<RepositoryReading, 'state'> & { readonly state: string }) | null
}

export function toShownWork({ kind, url, title, issuer, commit, note, file, reading }: StoredWork): ShownWork {
  const shownReading = reading && {
    ...reading,
    state: pickWord(readingStates, reading.state),
    failure: reading.failure === null ? null : failureInWords(reading.failure, commit),
  }
  return { kind: pickWord(evidenceKinds, kind), url, title, issuer, commit, note, file, reading: shownReading }
}

function pickWord<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((one) => one === text)
  if (word === undefined) throw new Error(`Evidence is stored with an unknown word: ${text}`)
  return word
}
