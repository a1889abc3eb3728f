'use client'

import { useEffect, useState } from 'react'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useSignOut } from '@/lib/people/accounts/client'
import { type Theme, themeFrom, themes } from '@/lib/people/accounts/theme'
import * as words from '@/messages/generated/people/account-menu'
import { applyTheme, subscribeToTheme } from './apply-theme'

const themeWords: Record<Theme, () => string> = { system: words.auto, light: words.light, dark: words.dark }

/** The theme of this browser, and the button to sign out. */
export default function AccountMenuEnd() {
  const [theme, setTheme] = useState<Theme>(() => themeFrom(document.documentElement.dataset.theme))
  useEffect(() => subscribeToTheme(setTheme), [])
  const { mutate, isPending, isSuccess, error } = useSignOut()
  const isLeaving = isPending || isSuccess
  return (
    <div className="mt-2 border-t border-rule pt-2">
      <fieldset className="px-3">
        <legend className="text-sm text-muted">{words.theme()}</legend>
        <div className="mt-1 flex rounded border border-edge">
          {themes.map((option) => (
            <label
              key={option}
              className="flex min-h-11 flex-1 cursor-pointer items-center justify-center rounded text-sm has-checked:bg-ink has-checked:font-semibold has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
            >
              <input
                type="radio"
                name="menu-theme"
                className="sr-only"
                checked={option === theme}
                onChange={() => applyTheme(option)}
              />
              {themeWords[option]()}
            </label>
          ))}
        </div>
      </fieldset>
      <button
        type="button"
        aria-disabled={isLeaving}
        onClick={() => isLeaving || mutate()}
        className="mt-2 flex min-h-11 w-full items-center rounded px-3 text-left hover:bg-sunk"
      >
        {isLeaving ? words.signingOut() : words.signOut()}
      </button>
      <FieldErrorLine id="menu-sign-out" error={error?.message} />
    </div>
  )
}
