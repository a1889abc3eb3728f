import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { StepContent } from '@/lib/learning/roadmaps/roadmap'

/** Lists self-check questions; the answer opens below each. */
export function SelfCheckList({ questions }: { questions: StepContent['selfChecks'] }) {
  return (
    <ul lang={contentLang()} className="border-t border-rule">
      {questions.map(({ question, answer }) => (
        <li key={question} className="border-b border-rule">
          <details>
            <summary className="flex min-h-11 items-center py-2.5 font-medium">{question}</summary>
            <p className="max-w-prose pb-4 pl-5 text-muted">{answer}</p>
          </details>
        </li>
      ))}
    </ul>
  )
}
