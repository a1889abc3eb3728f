import * as words from '@/messages/generated/people/mail-modes'
import type { MailMode } from './mail-mode'

export const modeWords: Readonly<Record<MailMode, () => string>> = {
  'at-once': words.atOnce,
  daily: words.daily,
  never: words.never,
}
