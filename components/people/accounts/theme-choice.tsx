'use client'

import { useEffect, useState } from 'react'
import { type Theme, themes } from '@/lib/people/accounts/theme'
import * as words from '@/messages/generated/people/account-menu'
import { applyTheme, subscribeToTheme } from './apply-theme'

const themeWords: Record<Theme, () => string> = { system: words.sameAsDevice, light: words.light, dark: words.dark }

export function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme)
  useEffect(() => subscribeToTheme(setChosen), [])
  return (
    <fieldset aria-describedby="theme-hint">
      <legend className="sr-only">{words.theme()}</legend>
      <p id="theme-hint" className="text-sm text-muted">
        {words.forThisBrowser()}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        {themes.map((option) => (
          <label
            key={option}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded border border-edge px-4 hover:bg-sunk has-checked:border-pine has-checked:bg-raised"
          >
            <input
              type="radio"
              name="theme"
              value={option}
              checked={option === chosen}
              onChange={() => applyTheme(option)}
              className="size-4"
            />
            {themeWords[option]()}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
