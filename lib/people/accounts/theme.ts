export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Kept in a cookie so that the first byte of a page already has it: no flash of the other theme. */
export const THEME_COOKIE = 'waymark-theme'
export const THEME_DAYS = 365

export const themeFrom = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? 'system'
