import { settings } from '@/lib/foundation/settings.mjs'

/** Colours that an instance can choose for its links, buttons and marks. `app/_styles/accents.css` has their values. */
export const accents = settings.INSTANCE_ACCENT.choices
export type Accent = (typeof accents)[number]

/** Parses a stored accent; an unknown one, of a newer version, is the usual one. */
export const parseAccent = (stored: string): Accent => accents.find((accent) => accent === stored) ?? 'pine'
