// What the bundled face has. For anything else the program that draws would ask a font server on the internet, and
// fail where there is none: a card in another script has its trail and no words.
const DRAWABLE = /^[ -~¡-¬®-ēĖ-īĮ-ķĹ-ľŁ-ňŊ-ōŐ-ž–—‘’“”…€]*$/

export const isDrawable = (text: string): boolean => DRAWABLE.test(text)
/** What cannot be drawn is left out. */
export const drawable = (text = '') => (isDrawable(text) ? text : '')
