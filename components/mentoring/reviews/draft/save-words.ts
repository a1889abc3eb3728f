import { clockTime } from '../review-words'
import type { SaveState } from './draft-state'

/** Where a draft stands, in words; null while one writes. */
export function saveStateInWords(state: SaveState, timeZone: string): string | null {
  switch (state.kind) {
    case 'empty':
      return 'What you write is saved as you go.'
    case 'unsaved':
      return null
    case 'saved':
      return `Saved at ${clockTime(state.at, timeZone)}.`
    case 'offline':
      return 'Not saved: no connection, trying again.'
    case 'refused':
      return `Not saved: ${state.why}`
    case 'clash':
      return 'Not saved: a newer draft was saved elsewhere.'
  }
}
