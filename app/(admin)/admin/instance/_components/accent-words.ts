import type { Accent } from '@/lib/platform/instance/accent'
import * as words from '@/messages/generated/app/admin-instance'

export const accentWords: Readonly<Record<Accent, () => string>> = {
  pine: words.accentPine,
  ocean: words.accentOcean,
  indigo: words.accentIndigo,
  plum: words.accentPlum,
  rose: words.accentRose,
  teal: words.accentTeal,
  bronze: words.accentBronze,
  slate: words.accentSlate,
}
