import { Client } from 'pg'

/** Knows the connections that a pool has open, so that they can be given up all at once. */
export class OpenClients {
  readonly #open = new Set<Client>()
  /** For the pool to connect with. */
  readonly Client: typeof Client

  constructor() {
    const open = this.#open
    this.Client = class extends Client {
      constructor(config?: ConstructorParameters<typeof Client>[0]) {
        super(config)
        open.add(this)
        this.once('end', () => open.delete(this))
      }
    }
  }

  /** Breaks every connection, as a network that is gone would: what waits for an answer fails, and the pool forgets it. */
  abandon(): void {
    for (const client of this.#open) {
      const { stream } = (client as unknown as { connection: { stream: { destroy: (error: Error) => void } } })
        .connection
      stream.destroy(new Error('Connection terminated: the database does not answer'))
    }
  }
}
