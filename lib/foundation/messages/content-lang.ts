import { baseLocale, getLocale } from './locale'

/**
 * The language of content files (steps, tracks, guide), where the page speaks another one; `lang` of the element that
 * shows such a text: `<a lang={contentLang()}>{step.title}</a>`. Screen readers then read it in its own language.
 */
export const contentLang = (): 'en' | undefined => (getLocale() === baseLocale ? undefined : 'en')
