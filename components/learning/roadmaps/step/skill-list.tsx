import type { ReactNode } from 'react'
import { SplitBar } from '@/components/foundation/charts/split-bar'
import { assuranceSegments } from '@/components/learning/levels/assurance-segments'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { assuranceInWords } from '@/lib/learning/levels/level-words'
import { getState, type States } from '@/lib/learning/progress/completion'
import type { SkillProgress } from '@/lib/learning/progress/skills'
import * as words from '@/messages/generated/learning/roadmap'
import { SkillSteps } from './skill-steps'

type Props = {
  roadmapSlug: string
  leadsToLevels: boolean
  skills: readonly SkillProgress[]
  /** Null without progress: then the list only shows which steps prove each skill. */
  states: States | null
  /** Additional content for a skill. */
  besides?: (slug: string) => ReactNode
}

/** Lists each skill with the learner's progress in it, and its steps. */
export function SkillList({ roadmapSlug, leadsToLevels, skills, states, besides }: Props) {
  return (
    <ul className="grid gap-x-14 lg:grid-cols-2">
      {skills.map(({ skill, steps, core }) => (
        <li key={skill.slug} id={skill.slug} className="border-b border-rule py-4">
          <p className="flex items-baseline justify-between gap-4">
            <span lang={contentLang()} className="font-semibold">
              {skill.title}
            </span>
            <span className="text-sm text-muted tabular-nums">
              {states ? words.stepsDone(core) : words.coreSteps({ count: core.total })}
            </span>
          </p>
          {states ? (
            <div className="my-1.5">
              <SplitBar
                title={words.skillProgress({ skill: skill.title })}
                segments={assuranceSegments(core)}
                max={core.total}
              />
            </div>
          ) : null}
          {core.done > 0 ? <p className="text-sm text-muted">{assuranceInWords(core)}</p> : null}
          <details>
            <summary className="flex min-h-11 cursor-pointer items-center text-sm text-pine">
              {words.stepsThatProve({ count: steps.length })}
            </summary>
            <SkillSteps
              {...{ roadmapSlug, leadsToLevels }}
              steps={steps.map(({ slug, title, level, isCore, id }) => ({
                ...{ slug, title, level, isCore },
                status: states ? getState(states, id).status : null,
              }))}
            />
          </details>
          {besides?.(skill.slug)}
        </li>
      ))}
    </ul>
  )
}
