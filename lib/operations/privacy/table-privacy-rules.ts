/**
 * Decision of an export and a deletion about each table that may hold personal data. A missing table or column with a
 * person fails a test. `export` gives the paths in `everything.json`, or the reason why it is left out; `deletion` what
 * happens to the rows with the account.
 */
type Decision = {
  readonly export: { readonly at: readonly string[] } | { readonly notBecause: string }
  readonly deletion: 'goes' | 'goes, or is emptied where mentors wrote' | 'stays without a name' | 'stays'
  /** Columns that hold a person's id or address. */
  readonly people: readonly string[]
}

const goes = (at: string, ...people: string[]): Decision => ({ export: { at: [at] }, deletion: 'goes', people })
const emptied = (at: string, ...people: string[]): Decision => ({
  export: { at: [at] },
  deletion: 'goes, or is emptied where mentors wrote',
  people,
})

export const tablePrivacyRules: Readonly<Record<string, Decision>> = {
  User: goes('account', 'email'),
  Account: goes('waysIn', 'userId'),
  Session: goes('sessions', 'userId'),
  EmailToken: goes('oneTimeLinks', 'email', 'userId'),
  SecondFactor: goes('secondFactor.confirmedAt', 'userId'),
  RecoveryCode: goes('secondFactor.recoveryCodes', 'userId'),
  PersonInvitation: {
    export: { at: ['invitationsReceived', 'sentInvitations'] },
    deletion: 'goes',
    people: ['email', 'invitedById'],
  },
  RosterBatch: { export: { at: ['rosters'] }, deletion: 'stays without a name', people: ['createdById'] },
  RosterEntry: { export: { at: ['rosterEntries'] }, deletion: 'goes', people: ['email'] },
  InstanceSettings: {
    export: { notBecause: 'it is of the instance and names no person' },
    deletion: 'stays',
    people: [],
  },
  InstanceBackup: { export: { at: ['backups'] }, deletion: 'stays without a name', people: ['startedById'] },
  AuditEntry: { export: { at: ['auditLog'] }, deletion: 'stays', people: ['actorId', 'subjectId'] },
  PublicProfile: goes('publicProfile', 'learnerId'),
  TakenHandle: { export: { at: ['handles'] }, deletion: 'stays without a name', people: ['userId'] },
  Learner: goes('plan'),
  Enrollment: goes('paths', 'learnerId'),
  Pause: goes('pauses', 'learnerId'),
  PlanChange: goes('planChanges', 'learnerId'),
  ForecastRecord: goes('forecasts', 'learnerId'),
  Confidence: goes('confidence', 'learnerId'),
  StepProgress: goes('progress', 'learnerId'),
  Event: { export: { at: ['events', 'recordedEvents'] }, deletion: 'goes', people: ['learnerId', 'actorId'] },
  SettledKey: goes('settledRequests', 'learnerId'),
  ChecklistMark: goes('checklist', 'learnerId'),
  Note: goes('notes', 'learnerId'),
  OwnLink: goes('ownLinks', 'learnerId'),
  Evidence: emptied('evidence', 'learnerId'),
  StoredFile: goes('files', 'ownerId'),
  CheckCode: goes('checkCodes', 'learnerId'),
  CheckRun: goes('checkRuns', 'learnerId'),
  RepositoryReading: goes('evidence.reading'),
  Membership: { export: { at: ['cohorts', 'assignedLearners'] }, deletion: 'goes', people: ['userId', 'mentorId'] },
  ModuleDate: { export: { at: ['cohorts.terms.moduleDates'] }, deletion: 'stays', people: [] },
  Holiday: { export: { at: ['cohorts.terms.holidays'] }, deletion: 'stays', people: [] },
  OwnDate: goes('movedDates', 'userId'),
  NamePart: {
    export: { notBecause: 'it is the name once more, cut up for search' },
    deletion: 'goes',
    people: ['userId'],
  },
  Departure: { export: { at: ['departures'] }, deletion: 'stays without a name', people: ['userId'] },
  Invitation: {
    export: { at: ['invitationsReceived', 'sentInvitations'] },
    deletion: 'goes',
    people: ['email', 'invitedById'],
  },
  Review: {
    export: { at: ['reviews', 'claims'] },
    deletion: 'goes, or is emptied where mentors wrote',
    people: ['learnerId', 'claimedById', 'handedToId'],
  },
  Iteration: emptied('reviews.iterations'),
  ReviewWait: { export: { at: ['reviews.waits'] }, deletion: 'stays without a name', people: [] },
  Verdict: {
    export: { at: ['reviews.iterations.verdict', 'givenVerdicts'] },
    deletion: 'stays without a name',
    people: ['mentorId'],
  },
  RubricScore: {
    export: { at: ['reviews.iterations.verdict.scores', 'givenVerdicts.scores'] },
    deletion: 'stays without a name',
    people: [],
  },
  CorrectedVerdict: {
    export: { at: ['reviews.corrections', 'correctedVerdicts'] },
    deletion: 'goes, or is emptied where mentors wrote',
    people: ['mentorId', 'correctedById'],
  },
  HelpRating: goes('reviews.iterations.verdict.rating'),
  VerdictDraft: goes('verdictDrafts', 'mentorId'),
  SavedReply: goes('savedReplies', 'ownerId'),
  Message: {
    export: { at: ['reviews.messages', 'writtenMessages'] },
    deletion: 'goes, or is emptied where mentors wrote',
    people: ['authorId'],
  },
  MentorNote: {
    export: { at: ['mentorNotes', 'writtenNotes'] },
    deletion: 'goes',
    people: ['learnerId', 'authorId'],
  },
  Waiver: { export: { at: ['waivers', 'givenWaivers'] }, deletion: 'goes', people: ['learnerId', 'mentorId'] },
  SkillConfirmation: {
    export: { at: ['confirmations', 'givenConfirmations'] },
    deletion: 'goes',
    people: ['learnerId', 'mentorId'],
  },
  AgreedPlan: {
    export: { at: ['agreedPlans', 'proposedPlans'] },
    deletion: 'goes',
    people: ['learnerId', 'proposedById'],
  },
  Thread: { export: { at: ['conversations'] }, deletion: 'goes', people: ['learnerId', 'reportedById'] },
  ThreadMember: { export: { at: ['conversations'] }, deletion: 'goes', people: ['userId'] },
  ThreadPost: {
    export: { at: ['conversations.posts', 'writtenPosts'] },
    deletion: 'stays without a name',
    people: ['authorId'],
  },
  Announcement: { export: { at: ['announcements'] }, deletion: 'stays without a name', people: ['authorId'] },
  AnnouncementRead: goes('readAnnouncements', 'userId'),
  Notification: goes('notifications', 'userId'),
  MailPreference: goes('mailPreferences', 'userId'),
  Mail: goes('mails', 'userId', 'to'),
  Signal: {
    export: { notBecause: 'it tells an open page to ask again, and is gone after an hour' },
    deletion: 'goes',
    people: ['userId'],
  },
  RateLimiterFlexible: {
    export: { notBecause: 'it counts tries of the last hours, by a key' },
    deletion: 'goes',
    people: [],
  },
}
