import { costWords, minutesInWords, resourceWords } from '@/components/learning/progress/step-words'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { formatLanguage } from '@/lib/foundation/messages/format'
import type { StepContent } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/roadmap'

export function ResourceList({ resources }: { resources: StepContent['resources'] }) {
  return (
    <ul>
      {resources.map((resource) => (
        <li key={resource.url} className="border-b border-rule py-2.5">
          <a
            href={resource.url}
            lang={contentLang()}
            rel="noopener noreferrer"
            className="font-medium text-pine underline underline-offset-2"
          >
            {resource.title}
          </a>
          <p className="text-sm text-muted">
            {resourceWords[resource.kind]()}
            {resource.minutes > 0 ? ` · ${minutesInWords(resource.minutes)}` : null} · {costWords[resource.cost]()} ·{' '}
            {formatLanguage(resource.language)}
          </p>
          {resource.optional ? (
            <p className="text-sm text-muted">{words.optionalResource({ why: resource.optional })}</p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
