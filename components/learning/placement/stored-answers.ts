import type { Judgement, PlacementVerdict } from '@/lib/learning/placement/placement'
import { findPagePerson } from '@/lib/platform/delivery/page-person'

export type Phase = 'before' | 'choosing' | 'asking' | 'stopped'

/** All answers of a learner in a placement. */
export type Answers = {
  readonly phase: Phase
  /** Slugs of the stages that they have worked with. */
  readonly worked: readonly string[]
  readonly judgements: readonly Judgement[]
  /** Steps set by hand, by id; they override answers. */
  readonly corrections: Readonly<Record<string, boolean>>
}

export const noAnswers: Answers = { phase: 'before', worked: [], judgements: [], corrections: {} }

/** Key of the answers in this tab's storage, for the person that the page was made for. */
export const toAnswersKey = (roadmapSlug: string): string => `waymark:placement:${findPagePerson()}:${roadmapSlug}`

/** Reads an unfinished placement from this tab; null if there is none or it is invalid. */
export function readAnswers(key: string): Answers | null {
  try {
    const text = sessionStorage.getItem(key)
    return text ? parseAnswers(JSON.parse(text)) : null
  } catch {
    return null
  }
}

/** Stores the answers; without storage the placement still works. */
export function storeAnswers(key: string, answers: Answers | null): void {
  try {
    if (answers) sessionStorage.setItem(key, JSON.stringify(answers))
    else sessionStorage.removeItem(key)
  } catch {}
}

const phases: readonly unknown[] = ['before', 'choosing', 'asking', 'stopped'] satisfies Phase[]
const verdicts: readonly unknown[] = ['knew', 'partly', 'not-yet'] satisfies PlacementVerdict[]

/** @param kept of any shape: another release may have written it */
export function parseAnswers(kept: unknown): Answers | null {
  const { phase, worked, judgements, corrections } = Object(kept) as Record<string, unknown>
  if (!isPhase(phase) || !Array.isArray(worked) || !Array.isArray(judgements)) return null
  return {
    phase,
    worked: worked.filter((slug) => typeof slug === 'string'),
    judgements: judgements.filter(isJudgement).map(({ stepId, verdict }) => ({ stepId, verdict })),
    corrections: Object.fromEntries(Object.entries(Object(corrections)).filter(isCorrection)),
  }
}

const isPhase = (phase: unknown): phase is Phase => phases.includes(phase)

const isCorrection = (entry: [string, unknown]): entry is [string, boolean] => typeof entry[1] === 'boolean'

function isJudgement(judgement: unknown): judgement is Judgement {
  const { stepId, verdict } = Object(judgement) as Record<string, unknown>
  return typeof stepId === 'string' && verdicts.includes(verdict)
}
