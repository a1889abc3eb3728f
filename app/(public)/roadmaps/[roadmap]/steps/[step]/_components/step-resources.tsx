import { Section } from '@/components/foundation/layout/page'
import { ResourceList } from '@/components/learning/roadmaps/step/resource-list'
import { hasResources, type StepContent } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'

/** Lists resources of the step and of its flavour. */
export function StepResources({ content }: { content: StepContent }) {
  if (!hasResources(content)) return null
  return (
    <Section id="resources" title={words.resources()} lead={words.resourcesLead()}>
      <ResourceList resources={[...content.resources, ...(content.flavour?.resources ?? [])]} />
    </Section>
  )
}
