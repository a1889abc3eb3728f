import { callPaths } from '@/lib/foundation/call-paths'
import { formatOwnName } from '@/lib/foundation/messages/format'
import { getLocale, offeredLocales } from '@/lib/foundation/messages/locale'
import * as words from '@/messages/generated/foundation/layout'

/**
 * Lets visitors choose the language of this browser. A plain form without scripts. Renders nothing with only one
 * language.
 */
export function LanguageChoice() {
  const locales = offeredLocales()
  if (locales.length < 2) return null
  return (
    <form
      method="post"
      action={callPaths.chooseLocale}
      aria-label={words.language()}
      className="flex flex-wrap gap-x-4"
    >
      {locales.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-current={locale === getLocale() ? 'true' : undefined}
          className="inline-flex min-h-11 min-w-11 items-center hover:text-ink hover:underline aria-current:font-semibold aria-current:text-ink"
        >
          {formatOwnName(locale)}
        </button>
      ))}
    </form>
  )
}
