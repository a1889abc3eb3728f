'use client'

import { useState } from 'react'
import { THEME_COOKIE, THEME_DAYS, type Theme, themes } from '@/lib/people/theme'

const words: Record<Theme, string> = { system: 'As this device is set', light: 'Light', dark: 'Dark' }
const KEPT_SECONDS = THEME_DAYS * 24 * 60 * 60

/** Shows the theme at once and keeps it for this browser. */
function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  // The Cookie Store API is missing where a host serves plain http on its own network.
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${KEPT_SECONDS}; SameSite=Lax${secure}`
}

export function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme)
  return (
    <fieldset>
      <legend className="text-sm text-muted">For this browser.</legend>
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
              onChange={() => {
                setChosen(option)
                applyTheme(option)
              }}
              className="size-4 accent-pine"
            />
            {words[option]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
