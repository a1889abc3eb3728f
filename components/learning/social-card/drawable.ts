// Characters of the bundled font. For any other the library would request a font server on the internet, and fail
// without one: a card in another script has its trail but no words.
const DRAWABLE = /^[ -~¡-¬®-ēĖ-īĮ-ķĹ-ľŁ-ňŊ-ōŐ-ž–—‘’“”…€]*$/

export const isDrawable = (text: string): boolean => DRAWABLE.test(text)
/** Returns an empty text if it cannot be drawn. */
export const toDrawable = (text = '') => (isDrawable(text) ? text : '')
