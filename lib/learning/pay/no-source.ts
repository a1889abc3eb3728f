import type { Factor, FactorBlock } from './effects/blocks'

/** What a practitioner counts among the things that raise pay, and no source here has measured. */
type Unmeasured = {
  readonly name: string
  /** What comes nearest to it in the data; empty where nothing does. */
  readonly nearest: readonly Factor[]
}

const unmeasured: readonly { name: string; nearest: readonly string[] }[] = [
  { name: 'Certifications', nearest: [] },
  { name: 'Serverless', nearest: ['aws'] },
  { name: 'Microservices', nearest: ['kubernetes', 'terraform'] },
  { name: 'Shares in a start-up', nearest: [] },
]

export function withoutSource(blocks: readonly FactorBlock[]): readonly Unmeasured[] {
  const tools = blocks.find(({ id }) => id === 'tools')?.factors ?? []
  return unmeasured.map(({ name, nearest }) => ({
    name,
    nearest: tools.filter(({ slug }) => nearest.includes(slug)),
  }))
}
