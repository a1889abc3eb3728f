// Finds misspelt names of settings. Plain Node: the `waymark` command runs before anything is installed.
import { settings } from '../../lib/foundation/settings.mjs'

export const SETTINGS = Object.keys(settings)

/** Other variables of systemd's unit, Node, the shell and PostgreSQL's programs, which are not misspelt settings. */
const OTHERS = /^(NODE_|PG[A-Z]|LC_)|^(AS_BUILT|MOVE_TO|WAYMARK_ENVIRONMENT|PATH|HOME|LANG|TZ|SSL_CERT_(FILE|DIR))$/

/** Shortest name that is compared. Shorter ones are too similar to others: HOME is not a misspelt HOST. */
const SHORTEST = 7
const MOST_EDITS = 2

const isForeign = (name) => OTHERS.test(name)
const meantBy = (name) =>
  SETTINGS.includes(name) || isForeign(name)
    ? undefined
    : SETTINGS.find((setting) => setting.length >= SHORTEST && edits(name, setting) <= MOST_EDITS)

/**
 * Returns a line for each name that is similar to a setting's.
 * @param {readonly string[]} names of an environment, most of which are not ours
 * @returns {string[]}
 */
export const misspelt = (names) =>
  names.flatMap((name) => (meantBy(name) ? [`${name} is not a setting. Did you mean ${meantBy(name)}?`] : []))

/**
 * Returns a line for each name that is neither a setting nor similar to one.
 * @param {readonly string[]} names of intended settings of Waymark
 * @returns {string[]}
 */
export const unknown = (names) =>
  names.flatMap((name) =>
    SETTINGS.includes(name) || isForeign(name) || meantBy(name) ? [] : [`${name} is not a setting.`],
  )

/** Counts the letters to change, add, drop or swap with the next (optimal string alignment). */
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
