import type { NoticeKind } from './notice'

/** How somebody is told by mail of one kind of thing. */
export const mailModes = ['at-once', 'daily', 'never'] as const
export type MailMode = (typeof mailModes)[number]

/** Who has chosen nothing reads it in one mail a day. */
export const DEFAULT_MODE: MailMode = 'daily'

/** What the database holds is text: what is none of ours counts as not chosen. */
export const parseMode = (text: string | undefined): MailMode => mailModes.find((mode) => mode === text) ?? DEFAULT_MODE

export type KindMode = { readonly kind: NoticeKind; readonly mode: MailMode }
