import { minutesInWords, resourceWords } from '@/components/learning/progress/step-words'
import type { StepContent } from '@/lib/learning/roadmaps/roadmap'

const languages = new Intl.DisplayNames('en', { type: 'language' })

export function ResourceList({ resources }: { resources: StepContent['resources'] }) {
  return (
    <ul>
      {resources.map((resource) => (
        <li key={resource.url} className="border-b border-rule py-2.5">
          <a
            href={resource.url}
            rel="noopener noreferrer"
            className="font-medium text-pine underline underline-offset-2"
          >
            {resource.title}
          </a>
          <p className="text-sm text-muted">
            {resourceWords[resource.kind]} · {minutesInWords(resource.minutes)} · {resource.cost} ·{' '}
            {languages.of(resource.language)}
          </p>
          {resource.optional ? <p className="text-sm text-muted">Optional. {resource.optional}</p> : null}
        </li>
      ))}
    </ul>
  )
}
