export type OutboundTrouble =
  | 'refused' // the address may not be reached
  | 'unreachable'
  | 'slow'
  | 'too-large'
  | 'unreadable' // the response makes no sense

/** Reason why an address that a user entered could not be fetched. */
export class OutboundError extends Error {
  constructor(
    readonly trouble: OutboundTrouble,
    cause?: unknown,
  ) {
    super(`The address could not be fetched: ${trouble}.`, { cause })
    this.name = 'OutboundError'
  }
}
