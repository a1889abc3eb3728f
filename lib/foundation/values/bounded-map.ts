/** A map with a maximum size. A new key beyond it evicts the oldest. */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  constructor(private readonly most: number) {
    super()
  }

  override set(key: Key, value: Value): this {
    if (this.size >= this.most && !this.has(key)) for (const oldest of this.keys()) if (this.delete(oldest)) break
    return super.set(key, value)
  }
}
