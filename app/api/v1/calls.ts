import { checkCalls } from '@/lib/learning/checks/calls'
import { evidenceCalls } from '@/lib/learning/evidence/calls'
import { forecastCalls } from '@/lib/learning/forecast/calls'
import { levelCalls } from '@/lib/learning/levels/calls'
import { payCalls } from '@/lib/learning/pay/calls'
import { planCalls } from '@/lib/learning/plans/calls'
import { progressCalls } from '@/lib/learning/progress/calls'
import { roadmapCalls } from '@/lib/learning/roadmaps/calls'
import { workbookCalls } from '@/lib/learning/workbook/calls'
import { announcementCalls } from '@/lib/mentoring/announcements/calls'
import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { messageCalls } from '@/lib/mentoring/messages/calls'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { rosterCalls } from '@/lib/mentoring/roster/calls'
import { backupCalls } from '@/lib/operations/backups/calls'
import { personDeletionCalls, privacyCalls } from '@/lib/operations/privacy/calls'
import { profileCalls } from '@/lib/operations/profiles/calls'
import { schoolCalls } from '@/lib/operations/school/calls'
import { vitalsCalls } from '@/lib/operations/vitals/calls'
import { adminCalls } from '@/lib/people/accounts/admin.calls'
import { accountCalls, arrivalCalls, localeCalls } from '@/lib/people/accounts/calls'
import { secondFactorCalls } from '@/lib/people/accounts/second-factor/calls'
import { notificationCalls } from '@/lib/people/notifications/calls'
import { auditCalls } from '@/lib/platform/audit/calls'
import type { ApiCall, CallGroup } from '@/lib/platform/calls/call'
import { documentCalls } from '@/lib/platform/http/calls'
import { instanceCalls } from '@/lib/platform/instance/calls'
import { liveCalls } from '@/lib/platform/live/calls'

const group = (tag: string, about: string, ...calls: readonly CallGroup['calls'][]): CallGroup => ({
  tag,
  about,
  calls: Object.assign({}, ...calls),
})

/** Every call of the HTTP API, grouped as in its document. */
export const groups: readonly CallGroup[] = [
  group('Open to all', 'What needs no session.', roadmapCalls, payCalls, vitalsCalls, documentCalls),
  group(
    'Ways in',
    'Accounts, links by e-mail and two-step sign-in. A link is asked for by address, and answered alike for all.',
    arrivalCalls,
    localeCalls,
    secondFactorCalls,
  ),
  group(
    'Account',
    'Who I am, where I am signed in, what I am told.',
    accountCalls,
    notificationCalls,
    liveCalls,
    profileCalls,
    privacyCalls,
  ),
  group(
    'Learning',
    'My progress, plan and forecast, and what I keep for myself.',
    progressCalls,
    planCalls,
    levelCalls,
    forecastCalls,
    evidenceCalls,
    workbookCalls,
    checkCalls,
  ),
  group(
    'Reviews',
    'From handed-in work to the verdict. A review is seen by its learner and by the mentors of its cohort.',
    reviewCalls,
  ),
  group(
    'Mentoring',
    'What mentors see of the learners in their own cohorts and do for them. Other learners are not found.',
    learnerCalls,
  ),
  group(
    'Messages',
    'Conversations of a learner with the mentors of a cohort. Others, admins included, do not find them.',
    messageCalls,
  ),
  group('Cohorts', 'Cohorts are run by their mentors and by admins.', cohortCalls, announcementCalls),
  group(
    'Administration',
    'For admins.',
    adminCalls,
    personDeletionCalls,
    schoolCalls,
    rosterCalls,
    auditCalls,
    instanceCalls,
    backupCalls,
  ),
]

/** Calls by method and path, as in the route tree. */
export const calls = new Map<string, ApiCall>(
  groups.flatMap((one) => Object.values(one.calls).map((call) => [call.entry, call] as const)),
)
