/** What the server said it had done. Held against the database at the end. */
export class Ledger {
  /** By person and key: what that one event has to say. */
  readonly events = new Map<
    string,
    { readonly email: string; readonly key: string; readonly step: string; readonly to: string }
  >()
  /** By person and step: the newest text, and how often one was saved. */
  readonly notes = new Map<
    string,
    { readonly email: string; readonly step: string; readonly body: string; readonly version: number }
  >()
  /** What should not have been answered. */
  readonly faults: string[] = []
  readonly counts = { tick: 0, batch: 0, note: 0 }
  /** Requests that got no answer the first time. */
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
