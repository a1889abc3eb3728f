import { baseLocale, getLocale } from './locale'

/**
 * Returns the language of content files (steps, tracks, guide) where the page's language differs: `<a
 * lang={contentLang()}>{step.title}</a>`. Screen readers then read such a text in its own language.
 */
export const contentLang = (): 'en' | undefined => (getLocale() === baseLocale ? undefined : 'en')
