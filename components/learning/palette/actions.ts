import type { Theme } from '@/lib/people/accounts/theme'
import * as words from '@/messages/generated/learning/palette'
import type { PaletteAudience } from './places'
import type { PaletteEntry } from './search'

export type PaletteCommand =
  | { readonly kind: 'sign-out' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'theme'; readonly theme: Theme; readonly title: string }
  | { readonly kind: 'done'; readonly step: CurrentStep }

/** The open step page's step, if it can be marked as done. */
export type CurrentStep = { readonly id: string; readonly title: string }

/** An action that the palette performs itself. */
export type PaletteAction = PaletteEntry & { readonly act: PaletteCommand }

const theme = (one: Theme, title: string, words: string): PaletteAction => ({
  ...{ id: `theme-${one}`, title, words },
  act: { kind: 'theme', theme: one, title },
})

const everywhere = (): readonly PaletteAction[] => [
  theme('light', words.light(), words.lightWords()),
  theme('dark', words.dark(), words.darkWords()),
  theme('system', words.system(), words.systemWords()),
  { id: 'shortcuts', title: words.shortcuts(), words: words.shortcutsWords(), act: { kind: 'shortcuts' } },
]
const signOut = (): PaletteAction => ({
  ...{ id: 'sign-out', title: words.signOut(), words: words.signOutWords() },
  act: { kind: 'sign-out' },
})

export const actionsFor = (seeker: PaletteAudience, here: CurrentStep | null): PaletteAction[] => [
  ...(here
    ? [
        {
          id: 'done',
          title: words.markDone({ step: here.title }),
          words: words.markDoneWords(),
          act: { kind: 'done', step: here },
        } as const,
      ]
    : []),
  ...everywhere(),
  ...(seeker === 'visitor' ? [] : [signOut()]),
]
