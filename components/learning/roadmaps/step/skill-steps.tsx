'use client'

import { Link } from '@/components/foundation/ui/link'
import { levelWords } from '@/components/learning/progress/step-words'
import { TickMark } from '@/components/learning/progress/tick-mark'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import type { Status } from '@/lib/learning/progress/status'
import type { Level, Step } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/roadmap'

type SkillStepsProps = {
  roadmapSlug: string
  leadsToLevels: boolean
  /** `status`: null without progress. */
  steps: readonly (Pick<Step, 'slug' | 'title' | 'level' | 'isCore'> & { readonly status: Status | null })[]
}

/**
 * Lists the steps of a skill. There are hundreds on a page, so the browser gets them as data rather than as elements.
 */
export function SkillSteps({ roadmapSlug, leadsToLevels, steps }: SkillStepsProps) {
  return (
    <ul>
      {steps.map(({ slug, title, level, isCore, status }) => (
        <li key={slug} className="flex items-center gap-3 py-1">
          {status ? <TickMark status={status} /> : null}
          <Link
            href={paths.step(roadmapSlug, slug)}
            lang={contentLang()}
            className="inline-flex min-h-11 min-w-11 items-center hover:underline"
          >
            {title}
          </Link>
          <span className="ml-auto text-sm whitespace-nowrap text-muted">
            {leadsToLevels ? levelledKind(level, isCore) : isCore ? words.core() : words.optional()}
          </span>
        </li>
      ))}
    </ul>
  )
}

const levelledKind = (level: Level, isCore: boolean): string =>
  isCore ? levelWords[level]() : words.optionalStep({ level: levelWords[level]() })
