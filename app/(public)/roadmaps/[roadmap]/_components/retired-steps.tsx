import { Section } from '@/components/foundation/layout/page'
import { StepLinks } from '@/components/learning/roadmaps/step-links'

type Props = { steps: readonly { readonly slug: string; readonly title: string; readonly roadmapSlug: string }[] }

/** What the learner did on steps that the roadmap no longer has. */
export function RetiredSteps({ steps }: Props) {
  if (steps.length === 0) return null
  return (
    <Section
      title="No longer on the roadmap"
      lead="Steps that were removed or merged. Your progress is kept and counts for the steps that replaced them."
    >
      <StepLinks steps={steps} />
    </Section>
  )
}
