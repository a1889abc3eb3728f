export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Cookie for the theme, so that a page has it from its first byte: no flash of the other theme. */
export const THEME_COOKIE = 'waymark-theme'
export const THEME_DAYS = 365

export const themeFrom = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? 'system'
