/** Writes that the server acknowledged, to be compared with the database at the end. */
export class Ledger {
  /** Expected events, by person and key. */
  readonly events = new Map<
    string,
    { readonly email: string; readonly key: string; readonly step: string; readonly to: string }
  >()
  /** The newest text and the number of saves, by person and step. */
  readonly notes = new Map<
    string,
    { readonly email: string; readonly step: string; readonly body: string; readonly version: number }
  >()
  /** Answers that should not have been given. */
  readonly faults: string[] = []
  readonly counts = { tick: 0, batch: 0, note: 0 }
  /** Requests without an answer to the first attempt. */
  lost = 0

  answered(): number {
    return this.counts.tick + this.counts.batch + this.counts.note
  }

  event(email: string, key: string, step: string, to: string): void {
    this.events.set(`${email} ${key}`, { email, key, step, to })
  }

  note(email: string, step: string, body: string, version: number): void {
    this.notes.set(`${email} ${step}`, { email, step, body, version })
  }
}
