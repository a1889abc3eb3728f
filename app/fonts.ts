import localFont from 'next/font/local'

// Built by tools/setup/fonts.mjs: the fonts' Latin characters, in these weights.

export const inter = localFont({
  src: './_fonts/inter.woff2',
  variable: '--font-inter',
  weight: '400 700',
  display: 'swap',
})

/**
 * Font of headings: not preloaded, so that the first paint waits only for the body font. That is also their fallback:
 * at the same weight its lines are within 3% as long, so that few headings wrap differently once this one is loaded.
 * Arial's differ more.
 */
export const bricolage = localFont({
  src: './_fonts/bricolage.woff2',
  variable: '--font-bricolage',
  weight: '650',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})
