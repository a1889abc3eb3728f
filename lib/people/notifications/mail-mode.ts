import type { NoticeKind } from './notice'

/** Ways of mailing one kind of notification. */
export const mailModes = ['at-once', 'daily', 'never'] as const
export type MailMode = (typeof mailModes)[number]

/** Mode of people who have chosen none: one mail a day. */
export const DEFAULT_MODE: MailMode = 'daily'

/** Parses a stored mode: an unknown text counts as not chosen. */
export const parseMode = (text: string | undefined): MailMode => mailModes.find((mode) => mode === text) ?? DEFAULT_MODE

export type KindMode = { readonly kind: NoticeKind; readonly mode: MailMode }
