/** Who owes the next word in a review. */
export const turns = ['learner', 'mentor', 'none'] as const
export type Turn = (typeof turns)[number]
export type Side = Exclude<Turn, 'none'>

/**
 * What the learner's turn is not: how to ask the database for it among the reviews of some learners. Asked for
 * `turn = 'learner'`, SQLite walks through the open turns of everyone instead.
 */
export const notTheLearners = turns.filter((turn) => turn !== 'learner')

/** Whose turn it is, since when, and how many reminders went out since. */
export type TurnFacts = { readonly turn: Turn; readonly turnSince: Date | null; readonly nudges: number }

/** A turn that begins: nobody was reminded in it yet. */
export const toTurn = (turn: Side, since: Date): TurnFacts => ({ turn, turnSince: since, nudges: 0 })

/**
 * The turn after a message of one side: the other side's, since this message. Where the other side owes a word
 * already, a second message changes nothing, so that nobody's clock starts anew.
 */
export function turnAfterMessage(current: TurnFacts, from: Side, now: Date): TurnFacts {
  const other = from === 'learner' ? 'mentor' : 'learner'
  return current.turn === other ? current : toTurn(other, now)
}
