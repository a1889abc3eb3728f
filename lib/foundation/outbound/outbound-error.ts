export type OutboundTrouble =
  | 'refused' // the address is not one that may be reached
  | 'unreachable'
  | 'slow'
  | 'too-large'
  | 'unreadable' // an answer came, but not one that makes sense

/** Why an address that somebody gave could not be fetched. */
export class OutboundError extends Error {
  constructor(
    readonly trouble: OutboundTrouble,
    cause?: unknown,
  ) {
    super(`The address could not be fetched: ${trouble}.`, { cause })
    this.name = 'OutboundError'
  }
}
