import localFont from 'next/font/local'

// What scripts/fonts.mjs makes of the fonts: their Latin characters, in these weights.

export const inter = localFont({
  src: './_fonts/inter.woff2',
  variable: '--font-inter',
  weight: '400 700',
  display: 'swap',
})

/**
 * Headings only: not preloaded, so that the first paint waits for the body face alone. That is their fallback too: at the
 * same weight its lines are within 3% as long, so that few headings wrap otherwise once this comes. Arial's differ more.
 */
export const bricolage = localFont({
  src: './_fonts/bricolage.woff2',
  variable: '--font-bricolage',
  weight: '650',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})
