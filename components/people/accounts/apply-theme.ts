import { THEME_COOKIE, THEME_DAYS, type Theme } from '@/lib/people/accounts/theme'

const KEPT_SECONDS = THEME_DAYS * 24 * 60 * 60

const chosen = new EventTarget()

/** Calls back with each theme that is applied. Returns a function that ends it. */
export function subscribeToTheme(tell: (theme: Theme) => void): () => void {
  const listen = (event: Event) => tell((event as CustomEvent<Theme>).detail)
  chosen.addEventListener('theme', listen)
  return () => chosen.removeEventListener('theme', listen)
}

/** Applies the theme at once and keeps it for this browser. */
export function applyTheme(theme: Theme): void {
  chosen.dispatchEvent(new CustomEvent('theme', { detail: theme }))
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  // The Cookie Store API is missing where a host serves plain http on its own network.
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${KEPT_SECONDS}; SameSite=Lax${secure}`
}
