import { shared } from '../../lib/foundation/shared.mjs'

/**
 * Enables the pseudo-locale in this process: for development and tests. No build contains it: the server finds it here,
 * and pages in it load it themselves (`app/_components/pseudo-locale.tsx`).
 */
export function offerPseudoLocale() {
  shared.pseudo = pseudo
}

export const isPseudoLocaleOffered = () => shared.pseudo !== undefined

/**
 * Converts a compiled message to the pseudo-locale: each letter accented and each vowel doubled, which makes it about a
 * third longer, like German. Names of values and styles stay. It needs nothing outside, because pages get its source.
 * @param message a text, or parts in icu-minify's form: `[name, kind, details]` for a value, `[name, ...parts]` for a
 * tag
 */
export function pseudo(message) {
  const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  const accented = [...'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž']
  const accent = (text) =>
    text.replaceAll(/[aeiou]/gi, '$&$&').replaceAll(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)])
  // Select, plural and ordinal, whose details are the texts of each case. A number's details are its style.
  const isChoice = (kind) => kind >= 1 && kind <= 3
  const change = (what) => (typeof what === 'string' ? accent(what) : Array.isArray(what) ? what.map(changePart) : what)
  const changePart = (part) => {
    if (!Array.isArray(part)) return change(part)
    if (part.length === 1) return part
    const [name, kind, details] = part
    if (typeof kind !== 'number') return [name, ...part.slice(1).map(changePart)]
    if (!isChoice(kind)) return part
    return [name, kind, Object.fromEntries(Object.entries(details).map(([option, text]) => [option, change(text)]))]
  }
  return change(message)
}
