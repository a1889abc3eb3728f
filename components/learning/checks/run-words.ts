import type { AnswerFailure, KeyChoice, NotRunReason } from '@/lib/learning/checks/kit/exchange'
import type { ShownCheck, ShownRun } from '@/lib/learning/checks/shown-run'
import * as words from '@/messages/generated/learning/check-runs'

export const resultWords: Record<ShownCheck['result'], () => string> = {
  passed: words.passed,
  failed: words.failed,
  'not-run': words.notRun,
}

export const reasonWords: Record<NotRunReason, () => string> = {
  'no-command': words.reasonNoCommand,
  'not-here': words.reasonNotHere,
  unreachable: words.reasonUnreachable,
  'no-time': words.reasonNoTime,
  stopped: words.reasonStopped,
  blocked: words.reasonBlocked,
}

export const failureWords: Record<AnswerFailure, () => string> = {
  unreachable: words.failureUnreachable,
  timeout: words.failureTimeout,
  'too-large': words.failureTooLarge,
}

export const keyWords: Record<KeyChoice, () => string> = {
  valid: words.keyValid,
  wrong: words.keyWrong,
  none: words.keyNone,
}

type Placed = Pick<ShownRun, 'place' | 'address' | 'repository' | 'commit' | 'jobUrl'>

/** Says where a run took place. @param isOwn the reader is the learner */
export function placeInWords({ place, address, repository, commit, jobUrl }: Placed, isOwn: boolean): string {
  if (place === 'machine') return words.placeMachine({ isOwn })
  if (place === 'instance') return words.placeInstance({ address: address ?? '' })
  const job = { repository: nameRepository(repository ?? ''), commit: (commit ?? '').slice(0, 7) }
  if (repository?.startsWith(GITHUB)) return words.placeGithub(job)
  return jobUrl?.includes('/-/jobs/') ? words.placeGitlab(job) : words.placeCi(job)
}

/** Says what a run's place proves, and what it doesn't. */
export function placeMeaning({ place }: Pick<ShownRun, 'place'>, isOwn: boolean): string {
  if (place === 'machine') return words.machineMeaning({ isOwn })
  return place === 'ci' ? words.ciMeaning() : words.addressMeaning()
}

const GITHUB = 'https://github.com/'

/** "ana/api" on GitHub, "gitlab.com/ana/api" elsewhere */
const nameRepository = (address: string) =>
  address.startsWith(GITHUB) ? address.slice(GITHUB.length) : address.replace(/^https?:\/\//, '')
