import { runPlaces } from '@/lib/learning/checks/shown-run'
import { storedResultsSchema } from '@/lib/learning/checks/stored-results-schema'
import { findFileTypeByMediaType } from '@/lib/learning/evidence/files/file-types'
import { evidenceKinds, readingStates } from '@/lib/learning/evidence/shown-work'
import { goals } from '@/lib/learning/plans/goal'
import { eventKinds } from '@/lib/learning/progress/history'
import { statuses } from '@/lib/learning/progress/status'
import { changeSchema } from '@/lib/learning/roadmaps/changes'
import {
  completionRuleSchema,
  contentLevelSchema,
  resourceKindSchema,
  roadmapGoalSchema,
  stepKindSchema,
} from '@/lib/learning/roadmaps/content-schema'
import { flags } from '@/lib/mentoring/learners/flags/flag'
import { turns } from '@/lib/mentoring/reviews/messages/turn'
import { reviewStates } from '@/lib/mentoring/reviews/review-snapshot'
import { replyKinds } from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import { correctedScoresSchema, draftReasonsSchema, scoresSchema } from '@/lib/mentoring/reviews/schema'
import { outcomes } from '@/lib/mentoring/reviews/verdicts/outcome'
import { handlePattern } from '@/lib/operations/profiles/handle'
import { invitedRoles } from '@/lib/people/accounts/invitations/person-invitation'
import { providerIds } from '@/lib/platform/auth/providers/provider-id'
import * as is from './formats'

const levels = is.among(contentLevelSchema.options)
const roles = is.among(['learner', 'mentor'])
const status = is.among(statuses)
const outcome = is.among(outcomes)
const change = is.json((value, { kind }) => changeSchema.safeParse({ kind, ...Object(value) }).success)
const scores = is.json((value) => scoresSchema.safeParse(value).success)

/** Formats of text columns by their name, in every table. */
const byName: readonly (readonly [name: RegExp, format: is.Format])[] = [
  [/^id$|Id$/, is.id],
  [/^slug$|Slug$/, is.slug],
  [/^sha256$/, is.sha256],
  [/^(tokenHash|codeHash|contentHash)$/, is.key],
  [/^idempotencyKey$/, is.key],
  [/^email$/, is.email],
  [/^timeZone$/, is.timeZone],
  [/^url$/, is.webAddress],
  [/^(on|week|arriveBy|lastLearningDay|(earliest|latest)(50|85)|\w+sOn|arrivedOn|deadlineOn)$/, is.day],
  [/^(body|feedback|note|text|reason|reportReason|question|answer|failure)$/, is.longText],
]

/** Formats of single text columns. */
const byColumn: Readonly<Record<string, is.Format>> = {
  'Account.provider': is.among(['password', ...providerIds]),
  'Account.providerAccountId': is.shortText,
  'Account.passwordHash': is.passwordHash,
  'AgreedPlan.answer': is.among(['agreed', 'declined']),
  'Announcement.notifiedUserId': is.orEmpty(is.id),
  'AuditEntry.action': is.word,
  'AuditEntry.detail': is.json(),
  'CheckCode.brief': is.slug,
  'CheckCode.repository': is.webAddress,
  'CheckCode.seed': is.seed,
  'CheckCode.sentHash': is.sha256,
  'ChecklistItem.checks': is.orEmpty(is.slugs),
  'ChecklistItem.key': is.slug,
  'CheckRun.address': is.webAddress,
  'CheckRun.brief': is.slug,
  'CheckRun.commit': is.commit,
  'CheckRun.jobUrl': is.webAddress,
  'CheckRun.place': is.among(runPlaces),
  'CheckRun.repository': is.webAddress,
  'CheckRun.results': is.json((value) => storedResultsSchema.safeParse(value).success),
  'Cohort.goalLevel': levels,
  'Cohort.goalStages': is.orEmpty(is.slugs),
  'Cohort.joinCode': is.joinCode,
  'CorrectedVerdict.outcome': outcome,
  'CorrectedVerdict.scores': is.json((value) => correctedScoresSchema.safeParse(value).success),
  'Departure.how': is.among(['left', 'removed']),
  'Departure.role': roles,
  'EmailToken.purpose': is.among(['sign-in', 'verify', 'reset', 'change']),
  'Enrollment.trackSlug': is.orEmpty(is.slug),
  'Event.from': status,
  'Event.kind': is.among(eventKinds),
  'Event.to': is.word,
  'Evidence.commit': is.commit,
  'Evidence.kind': is.among(evidenceKinds),
  'Evidence.workKey': is.shortText,
  'ForecastInstance.learnt': is.json(),
  'ForecastRecord.basis': is.among(['plan', 'pace']),
  'ForecastRecord.trackSlug': is.orEmpty(is.slug),
  'InstanceSettings.accent': is.word,
  'InstanceSettings.logo': is.base64,
  'InstanceSettings.logoType': is.among(['image/png', 'image/jpeg', 'image/webp']),
  'InstanceSettings.signUp': is.among(['open', 'invitation', 'domains']),
  'Learner.country': is.country,
  'Learner.goal': is.among(goals),
  'Mail.to': is.email,
  'Mail.unsubscribe': is.webAddress,
  'MailPreference.kind': is.word,
  'MailPreference.mode': is.word,
  'Holiday.from': is.day,
  'Holiday.to': is.day,
  'Membership.arrivesFrom': is.day,
  'Membership.arrivesTo': is.day,
  'Membership.dueOn': is.orEmpty(is.day),
  'Membership.flag': is.orEmpty(is.among(flags)),
  'Membership.flaggedOn': is.orEmpty(is.day),
  'Membership.lastLearningDay': is.orEmpty(is.day),
  'Membership.role': roles,
  'ModuleDate.from': is.day,
  'ModuleDate.to': is.day,
  'Notification.facts': is.json(),
  'Notification.kind': is.word,
  'Notification.path': is.path,
  'OwnDate.dueOn': is.day,
  'OwnDate.stageId': is.orEmpty(is.id),
  'Pause.from': is.day,
  'Pause.to': is.day,
  'PersonInvitation.role': is.among(invitedRoles),
  'PublicProfile.handle': { what: 'a handle', fits: (text) => text.length <= 100 && handlePattern.test(text) },
  'RepositoryReading.headCommit': is.commit,
  'RepositoryReading.state': is.among(readingStates),
  'Resource.cost': is.among(['free', 'paid']),
  'Resource.kind': is.among(resourceKindSchema.options),
  'Resource.language': is.language,
  'Review.state': is.among(reviewStates),
  'Review.turn': is.among(turns),
  'Roadmap.goal': is.among(roadmapGoalSchema.options),
  'RoadmapChange.detail': change,
  'RosterEntry.role': roles,
  'RubricRow.key': is.slug,
  'RubricScore.score': outcome,
  'RubricScore.suggested': outcome,
  'SavedReply.kind': is.among(replyKinds),
  'SecondFactor.secret': is.sealed,
  'SettledKey.to': status,
  'Skill.kind': is.among(['technical', 'soft']),
  'Step.check': is.slug,
  'Step.completionRule': is.among(completionRuleSchema.options),
  'Step.kind': is.among(stepKindSchema.options),
  'Step.level': levels,
  'StepProgress.status': status,
  'StoredFile.mediaType': {
    what: 'a type of file that is taken',
    fits: (mediaType) => findFileTypeByMediaType(mediaType) !== null,
  },
  'StoredFile.name': is.fileName,
  'TakenHandle.fingerprint': is.fingerprint,
  'User.awayUntil': is.day,
  'User.locale': is.language,
  'Verdict.outcome': outcome,
  'VerdictDraft.outcome': outcome,
  'VerdictDraft.reasons': is.json((value) => draftReasonsSchema.safeParse(value).success),
  'VerdictDraft.scores': scores,
  'Waiver.how': is.among(['revoked', 'expired', 'overtaken']),
  'Waiver.previousStatus': status,
}

/** Returns the format of a text column, by default a short text. */
export function getFormat(table: string, column: string): is.Format {
  return byColumn[`${table}.${column}`] ?? byName.find(([name]) => name.test(column))?.[1] ?? is.shortText
}

/** Columns of `byColumn`, for the test that compares them with the schema. */
export const namedColumns: readonly string[] = Object.keys(byColumn)
