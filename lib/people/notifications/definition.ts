import type { NoticeFacts, NoticeKind } from './notice'

/** Text of a notification: a title that is clear by itself, and one more sentence. */
export type NoticeWords = { readonly title: string; readonly sentence: string }

/** People whom a kind concerns. Everybody can learn; mentors' kinds are for mentors and admins. */
export type Audience = 'learner' | 'mentor' | 'both'

/** Declares one kind of notification. The domain that sends the kind declares it. */
export type NotificationDefinition = {
  readonly audience: Audience
  /** Name of the kind in the settings of mail and on the page that unsubscribes. */
  readonly label: () => string
  /** Writes the text. A missing fact makes it less exact, never broken. */
  readonly write: (facts: NoticeFacts) => NoticeWords
}

/** Definitions of all kinds, or of those that one domain sends. */
export type NotificationDefinitions<Kind extends NoticeKind = NoticeKind> = Readonly<
  Record<Kind, NotificationDefinition>
>
