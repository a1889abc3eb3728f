import type { ModelId } from './models'

/** Names by model: one may divide what another combines. */
export type KeysByModel = Partial<Record<ModelId, string | readonly string[]>>

export type FactorName = {
  /** As in a query. */
  readonly slug: string
  readonly name: () => string
  /** Name in the data file. */
  readonly key: string
  /** Names in models that use another, or divide it further. */
  readonly keys?: KeysByModel
  /** Whether the practitioner lists it among what raises pay. */
  readonly isSaidToRaise?: true
}
