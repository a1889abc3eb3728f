import { clockTime } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/mentoring/verdict'
import type { SaveState } from './draft-state'

/** Puts the state of saving into words; null during typing. */
export function saveStateInWords(state: SaveState, timeZone: string): string | null {
  switch (state.kind) {
    case 'empty':
      return words.empty()
    case 'unsaved':
      return null
    case 'saved':
      return words.saved({ time: clockTime(state.at, timeZone) })
    case 'offline':
      return words.offline()
    case 'refused':
      return words.refused({ why: state.why })
    case 'clash':
      return words.clash()
  }
}
