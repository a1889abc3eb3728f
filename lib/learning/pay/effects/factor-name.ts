import type { ModelId } from './models'

/** One model may divide what another holds together. */
export type KeysByModel = Partial<Record<ModelId, string | readonly string[]>>

export type FactorName = {
  /** As it stands in an address. */
  readonly slug: string
  readonly name: () => string
  /** The file's name for it. */
  readonly key: string
  /** Where a model calls it otherwise, or divides it further. */
  readonly keys?: KeysByModel
  /** A practitioner counts it among what raises pay. */
  readonly isSaidToRaise?: true
}
