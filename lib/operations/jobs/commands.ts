import 'server-only'
import { channel } from 'node:diagnostics_channel'
import { isUnavailable } from '@/lib/foundation/errors'
import { log } from '@/lib/foundation/log'
import { deleteExpiredCounters } from '@/lib/foundation/rate-limit/limit'
import { oncePerProcess, shared } from '@/lib/foundation/shared.mjs'
import { getStopSignal } from '@/lib/foundation/stopping'
import { sweepFiles } from '@/lib/learning/evidence/files/commands'
import { readRepositories } from '@/lib/learning/evidence/readings/commands'
import { fillWorkKeys } from '@/lib/learning/evidence/work-keys.commands'
import { learnFromPeople } from '@/lib/learning/forecast/instance/commands'
import { notifyOfAnnouncements } from '@/lib/mentoring/announcements/notify.commands'
import { refreshLearnerStats } from '@/lib/mentoring/learners/stats/commands'
import { endWaivers } from '@/lib/mentoring/learners/waivers/commands'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import {
  lapseSilentReviews,
  notifyBrokenPromises,
  returnLapsedClaims,
  sendTurnReminders,
  settleQuietThreads,
} from '@/lib/mentoring/reviews/upkeep/commands'
import { carryOutDeletions } from '@/lib/operations/privacy/deletion/carrying-out.commands'
import {
  forgetCheckCodes,
  forgetForecasts,
  forgetIdempotencyRecords,
  forgetInvitations,
  forgetMail,
  forgetNotifications,
  forgetOneTimeLinks,
  forgetSignIns,
} from '@/lib/operations/privacy/retention/commands'
import { queueStudyReminders } from '@/lib/operations/study-reminders/commands'
import { deleteAbandonedSetUps, deleteEndedSessions } from '@/lib/people/accounts/cleanup.commands'
import { queueDigests } from '@/lib/people/notifications/digest/commands'
import type { Operator } from '@/lib/platform/auth/viewer'
import { getInstance } from '@/lib/platform/instance/data'
import { forgetSignals } from '@/lib/platform/live/commands'
import { deliverMail } from '@/lib/platform/mail/delivery/commands'
import { getJobRuns } from './job-runs'
import { type Job, JobRunner } from './runner'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** What the server does by itself. */
export const jobs: readonly Job<Operator>[] = [
  { name: 'deliverMail', everyMs: 3 * SECOND, run: deliverMail },
  { name: 'readRepositories', everyMs: 5 * SECOND, run: readRepositories },
  { name: 'fillWorkKeys', everyMs: 5 * SECOND, run: fillWorkKeys },
  { name: 'returnLapsedClaims', everyMs: MINUTE, run: returnLapsedClaims },
  { name: 'tellBrokenPromises', everyMs: MINUTE, run: notifyBrokenPromises },
  { name: 'sendNudges', everyMs: 10 * MINUTE, run: sendTurnReminders },
  { name: 'lapseSilentReviews', everyMs: 10 * MINUTE, run: lapseSilentReviews },
  { name: 'settleQuietThreads', everyMs: 10 * MINUTE, run: settleQuietThreads },
  { name: 'endWaivers', everyMs: 10 * MINUTE, run: endWaivers },
  { name: 'refreshStandings', everyMs: MINUTE, run: refreshLearnerStats },
  { name: 'learnFromPeople', everyMs: MINUTE, run: learnFromPeople },
  { name: 'notifyOfAnnouncements', everyMs: 10 * SECOND, run: notifyOfAnnouncements },
  { name: 'queueDigests', everyMs: MINUTE, run: (operator, now) => queueDigests(operator, notificationRegistry, now) },
  { name: 'queueStudyReminders', everyMs: 5 * MINUTE, run: queueStudyReminders },
  { name: 'sweepFiles', everyMs: 60 * MINUTE, run: sweepFiles },
  { name: 'sweepSessions', everyMs: 10 * MINUTE, run: deleteEndedSessions },
  { name: 'sweepSetUps', everyMs: 60 * MINUTE, run: deleteAbandonedSetUps },
  { name: 'forgetSignals', everyMs: 10 * MINUTE, run: forgetSignals },
  { name: 'sweepCounters', everyMs: 5 * MINUTE, run: (_operator, now) => deleteExpiredCounters(now) },
  { name: 'carryOutDeletions', everyMs: MINUTE, run: carryOutDeletions },
  { name: 'forgetMail', everyMs: 60 * MINUTE, run: forgetMail },
  { name: 'forgetNotifications', everyMs: 60 * MINUTE, run: forgetNotifications },
  { name: 'forgetInvitations', everyMs: 60 * MINUTE, run: forgetInvitations },
  { name: 'forgetOneTimeLinks', everyMs: 60 * MINUTE, run: forgetOneTimeLinks },
  { name: 'forgetCheckCodes', everyMs: 10 * MINUTE, run: forgetCheckCodes },
  { name: 'forgetSignIns', everyMs: 10 * MINUTE, run: forgetSignIns },
  { name: 'forgetSettledKeys', everyMs: 60 * MINUTE, run: forgetIdempotencyRecords },
  { name: 'forgetForecasts', everyMs: 24 * 60 * MINUTE, run: forgetForecasts },
]

/** That the database is away has been logged once for all jobs. */
const complain = (job: string, err: unknown) => {
  if (!isUnavailable(err)) log().error({ job, err }, 'A job failed and is tried again')
}

const ran = channel('waymark:job')
const intervals = new Map(jobs.map(({ name, everyMs }) => [name, everyMs / SECOND]))
function count(job: string, isGood: boolean): void {
  getJobRuns().set(job, { at: new Date(), isGood })
  ran.publish({ job, isGood, everySeconds: intervals.get(job) ?? 0 })
}

/** The jobs of this process. `server/stop.mjs` waits for them at the end. */
const theJobs = () =>
  oncePerProcess('jobs', () => {
    const runner = new JobRunner(jobs, complain, count)
    return { runner, idle: () => runner.idle() }
  }).runner

/** Runs the jobs that are due and waits for them. One that fails is logged, and stops no other. */
export async function runJobs(operator: Operator, now: Date): Promise<void> {
  if (getStopSignal()?.aborted) return
  // Mails have the name of the instance, and cannot wait for it.
  await getInstance().catch((err: unknown) => complain('getInstance', err))
  await theJobs().run(operator, now)
}

/** Runs the jobs for as long as the process lives, from two seconds after now. They do not keep it alive. */
export function startJobs(operator: Operator): void {
  if (shared.jobs) return
  theJobs()
  const begin = () => void runJobs(operator, new Date())
  setTimeout(() => {
    begin()
    setInterval(begin, SECOND).unref()
  }, 2 * SECOND).unref()
}
