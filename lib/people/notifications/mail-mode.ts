import type { NoticeKind } from './notice'

/** Ways of mailing one kind of notification. */
export const mailModes = ['at-once', 'daily', 'never'] as const
export type MailMode = (typeof mailModes)[number]

/** Returns the mode of people who have chosen none: one mail a day, and messages from people at once. */
export const getDefaultMode = (kind: NoticeKind): MailMode => (kind === 'thread-post' ? 'at-once' : 'daily')

/** Parses a stored mode of a kind: an unknown text counts as not chosen. */
export const parseMode = (text: string | undefined, kind: NoticeKind): MailMode =>
  mailModes.find((mode) => mode === text) ?? getDefaultMode(kind)

export type KindMode = { readonly kind: NoticeKind; readonly mode: MailMode }
