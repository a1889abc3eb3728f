import { Section } from '@/components/foundation/layout/page'
import { StepLinks } from '@/components/learning/roadmaps/step/step-links'
import * as words from '@/messages/generated/app/roadmap'

type Props = { steps: readonly { readonly slug: string; readonly title: string; readonly roadmapSlug: string }[] }

/** Lists steps with progress that the roadmap no longer has. */
export function RetiredSteps({ steps }: Props) {
  if (steps.length === 0) return null
  return (
    <Section title={words.retired()} lead={words.retiredLead()}>
      <StepLinks steps={steps} />
    </Section>
  )
}
