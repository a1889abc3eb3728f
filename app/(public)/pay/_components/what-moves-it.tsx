import { Section } from '@/components/foundation/layout/page'
import { Gloss } from '@/components/foundation/ui/gloss'
import { FactorBlockView } from '@/components/learning/pay/factor-block'
import { Unmeasured } from '@/components/learning/pay/unmeasured'
import type { Explorer } from '@/lib/learning/pay/explorer'
import { FACTORS, FactorForm } from './factor-form'

export function WhatMovesIt({ explorer: { asked, blocks, withoutSource } }: { explorer: Explorer }) {
  return (
    <>
      <Section
        id={FACTORS}
        title="What moves it"
        lead={
          <>
            Each line is one survey’s estimate, all else in it equal, with its{' '}
            <Gloss term="interval">95&nbsp;% interval</Gloss>. It is called more or less only when the interval leaves
            out “the same”. Another survey or population stands beside it where it disagrees.
          </>
        }
      >
        <p className="mb-6 max-w-prose text-muted">
          These are associations, not causes. Do not multiply lines of different lists: they were not estimated
          together.
        </p>
        <FactorForm chosen={asked.chosen} />
        {blocks.map((block) => (
          <FactorBlockView key={block.id} block={block} />
        ))}
      </Section>
      <Section title="What nobody measured" lead="Said to raise pay, and in no source that we have.">
        <Unmeasured withoutSource={withoutSource} />
      </Section>
    </>
  )
}
