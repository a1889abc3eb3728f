// What is probably meant where the name of a setting is misspelt. Plain Node: the `waymark` command runs before anything
// is installed.
import { settings } from '../lib/foundation/settings.mjs'

export const SETTINGS = Object.keys(settings)

/** What systemd's unit sets besides, and what Node, the shell and PostgreSQL's programs read: no typing errors. */
const OTHERS = /^(NODE_|PG[A-Z]|LC_)|^(AS_BUILT|MOVE_TO|WAYMARK_ENVIRONMENT|PATH|HOME|LANG|TZ|SSL_CERT_(FILE|DIR))$/

/** Shorter names are too like others: HOME is no misspelt HOST. */
const SHORTEST = 7
const MOST_EDITS = 2

const isForeign = (name) => OTHERS.test(name)
const meantBy = (name) =>
  SETTINGS.includes(name) || isForeign(name)
    ? undefined
    : SETTINGS.find((setting) => setting.length >= SHORTEST && edits(name, setting) <= MOST_EDITS)

/**
 * A line for each name that is nearly the name of a setting.
 * @param {readonly string[]} names of an environment, most of which is not ours
 * @returns {string[]}
 */
export const misspelt = (names) =>
  names.flatMap((name) => (meantBy(name) ? [`${name} is not a setting. Did you mean ${meantBy(name)}?`] : []))

/**
 * A line for each name that is no setting, and not nearly one either.
 * @param {readonly string[]} names of what was meant as settings of Waymark
 * @returns {string[]}
 */
export const unknown = (names) =>
  names.flatMap((name) =>
    SETTINGS.includes(name) || isForeign(name) || meantBy(name) ? [] : [`${name} is not a setting.`],
  )

/** How many letters have to be changed, added, dropped or swapped with the next (optimal string alignment). */
function edits(from, to) {
  if (Math.abs(from.length - to.length) > MOST_EDITS) return MOST_EDITS + 1
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1]
      row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (isSame ? 0 : 1))
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      if (isSwapped) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1)
    }
    rows.push(row)
  }
  return rows[from.length][to.length]
}
