import { type Facts, listValues } from './facts'
import type { Oracle } from './oracle'
import { PUBLIC, type Rule } from './rules'

/** A person who sends requests: a visitor's id is null. */
export type Asker = { readonly name: string; readonly id: string | null; readonly cookie: string }

type Sweep = { readonly facts: Facts; readonly oracle: Oracle; readonly askers: readonly Asker[] }

/** A share of the ids of a wrong kind: the one at this index and every n-th after it. */
export type Share = { readonly index: number; readonly of: number }

export const ALL: Share = { index: 0, of: 1 }

/** Visitors are refused before an id is read. */
const OF_VISITORS = 4

/** Returns the part of a list in a share. */
export const getPart = <Value>(values: readonly Value[], { index, of }: Share): Value[] =>
  values.filter((_, n) => n % of === index)

/** Subject of the requests: a rule, or an id in a query or a body. */
type Asked = Pick<Rule, 'kinds' | 'may'> | typeof PUBLIC

/**
 * Distributes ids of a wrong kind among askers. People with equal privileges get the same response to such an id, so
 * they share them: everybody where all have access, else those with access to some row, and those with access to none.
 * @param turn differs for each entry, so that nobody always tries the same tables
 */
export function getShares(asked: Asked, turn: number, { askers, facts, oracle }: Sweep): (who: Asker) => Share {
  const among = (peers: readonly Asker[], who: Asker) => ({
    index: (peers.indexOf(who) + turn) % peers.length,
    of: peers.length,
  })
  if (asked === PUBLIC) return (who) => among(askers, who)
  const places = asked.kinds.map(([table, column]) => listValues(facts, table, column))
  const able = new Set(askers.filter(({ id }) => id !== null && mayAny(asked, oracle, id, places)))
  return (who) => {
    if (who.id === null) return { index: turn % OF_VISITORS, of: OF_VISITORS }
    const peers = askers.filter((other) => other.id !== null && able.has(other) === able.has(who))
    return among(peers, who)
  }
}

function mayAny(
  { may }: Pick<Rule, 'may'>,
  oracle: Oracle,
  who: string,
  [firsts = [], seconds]: readonly string[][],
): boolean {
  if (!seconds) return firsts.some((id) => may(oracle, who, id))
  return firsts.some((outer) => seconds.some((inner) => may(oracle, who, outer, inner)))
}
