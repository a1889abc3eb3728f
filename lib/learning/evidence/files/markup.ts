/** So far every browser looks for markup, and further. In characters. */
const LOOKS_AT = 4096

const MARKUP = /<(?:html|svg|script|head|body|iframe)\b|<!doctype|<\?xml/i

/**
 * Whether a text begins like something that a browser would run: a web page, a drawing, XML, a script. Code may have
 * such words further down.
 * @param start of the text: more than `LOOKS_AT` characters are not needed, besides the blanks it begins with
 */
export const looksLikeMarkup = (start: string): boolean =>
  MARKUP.test(start.replace(/^[\ufeff\s]+/, '').slice(0, LOOKS_AT))
