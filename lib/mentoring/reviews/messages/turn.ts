/** Side that has to write next in a review. */
export const turns = ['learner', 'mentor', 'none'] as const
export type Turn = (typeof turns)[number]
export type Side = Exclude<Turn, 'none'>

/**
 * All other turns, to exclude when reading the learner's turns among some learners' reviews. With `turn = 'learner'`,
 * SQLite would walk through everyone's open turns instead.
 */
export const notTheLearners = turns.filter((turn) => turn !== 'learner')

/** The turn, since when it runs, and how many reminders were sent since. */
export type TurnFacts = { readonly turn: Turn; readonly turnSince: Date | null; readonly nudges: number }

/** Starts a turn, without reminders so far. */
export const toTurn = (turn: Side, since: Date): TurnFacts => ({ turn, turnSince: since, nudges: 0 })

/**
 * Returns the turn after a message of one side: the other side's, since this message. A second message changes nothing
 * while the other side's turn runs, so that its clock does not restart.
 */
export function turnAfterMessage(current: TurnFacts, from: Side, now: Date): TurnFacts {
  const other = from === 'learner' ? 'mentor' : 'learner'
  return current.turn === other ? current : toTurn(other, now)
}
