import type { Theme } from '@/lib/people/accounts/theme'
import type { Seeker } from './places'
import type { PaletteEntry } from './search'

export type Act =
  | { readonly kind: 'sign-out' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'theme'; readonly theme: Theme; readonly title: string }
  | { readonly kind: 'done'; readonly step: Here }

/** The step whose page is open, where it can be marked as done. */
export type Here = { readonly id: string; readonly title: string }

/** Something the palette does itself. */
export type PaletteAction = PaletteEntry & { readonly act: Act }

const theme = (one: Theme, title: string, words: string): PaletteAction => ({
  id: `theme-${one}`,
  title,
  words: `${words} mode, colours, appearance`,
  act: { kind: 'theme', theme: one, title },
})

const everywhere: readonly PaletteAction[] = [
  theme('light', 'Theme: light', 'bright, day'),
  theme('dark', 'Theme: dark', 'black, night'),
  theme('system', 'Theme: as this device is set', 'automatic, system'),
  { id: 'shortcuts', title: 'Keyboard shortcuts', words: 'keys, help', act: { kind: 'shortcuts' } },
]
const signOut: PaletteAction = { id: 'sign-out', title: 'Sign out', words: 'log out, leave', act: { kind: 'sign-out' } }

export const actionsFor = (seeker: Seeker, here: Here | null): PaletteAction[] => [
  ...(here
    ? [
        {
          id: 'done',
          title: `Mark as done: ${here.title}`,
          words: 'tick',
          act: { kind: 'done', step: here },
        } as const,
      ]
    : []),
  ...everywhere,
  ...(seeker === 'visitor' ? [] : [signOut]),
]
