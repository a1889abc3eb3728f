import * as words from '@/messages/generated/learning/pay-effects'
import type { Factor, FactorBlock } from './effects/blocks'

/** A factor that the practitioner lists as raising pay, but that no source here has measured. */
type Unmeasured = {
  readonly name: string
  /** The nearest factors in the data; may be empty. */
  readonly nearest: readonly Factor[]
}

const unmeasured: readonly { name: () => string; nearest: readonly string[] }[] = [
  { name: words.certifications, nearest: [] },
  { name: words.serverless, nearest: ['aws'] },
  { name: words.microservices, nearest: ['kubernetes', 'terraform'] },
  { name: words.shares, nearest: [] },
]

export function listUnmeasured(blocks: readonly FactorBlock[]): readonly Unmeasured[] {
  const tools = blocks.find(({ id }) => id === 'tools')?.factors ?? []
  return unmeasured.map(({ name, nearest }) => ({
    name: name(),
    nearest: tools.filter(({ slug }) => nearest.includes(slug)),
  }))
}
