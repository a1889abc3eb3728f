import type { NoticeWords } from './definition'
import { type Notice, type NoticeKind, noticeKinds } from './notice'

/** A notification as shown to its person. */
export type ShownNotification = NoticeWords & {
  readonly id: string
  readonly kind: NoticeKind
  /** A path of ours. */
  readonly path: string
  /** Instant, ISO. */
  readonly createdAt: string
  readonly isRead: boolean
}

export type NotificationPage = {
  readonly notifications: readonly ShownNotification[]
  /** Null on the last page. */
  readonly nextCursor: string | null
}

type Stored = { readonly id: string; readonly path: string; readonly createdAt: Date; readonly readAt: Date | null }
type StoredNotice = Pick<Notice, 'kind' | 'facts'>

/** Parses a stored notification's kind and facts; null where the kind no longer exists. */
export function parseStoredNotice({
  kind,
  facts,
}: {
  readonly kind: string
  readonly facts: string
}): StoredNotice | null {
  const known = noticeKinds.find((one) => one === kind)
  return known ? { kind: known, facts: factsFrom(facts) } : null
}

/** Facts that are names and titles. The others are codes and numbers that select its words. */
const names = ['step', 'skill', 'learner', 'mentor', 'by', 'cohort'] as const

/** Returns whether each of the words occurs in a name in a stored notification, ignoring case. */
export function matchesNoticeSearch({ facts }: { readonly facts: string }, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const known = factsFrom(facts)
  const values = names.map((name) => (known[name] ?? '').toLowerCase())
  return words.every((word) => values.some((value) => value.includes(word.toLowerCase())))
}

function factsFrom(text: string): Notice['facts'] {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'))
  } catch {
    return {}
  }
}

export const toShownNotification = (
  { id, path, createdAt, readAt }: Stored,
  kind: NoticeKind,
  words: NoticeWords,
): ShownNotification => ({ id, kind, ...words, path, createdAt: createdAt.toISOString(), isRead: readAt !== null })
