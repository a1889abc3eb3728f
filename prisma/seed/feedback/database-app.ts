import { type ReviewStory, verdict } from '../review-story'

const step = 'database-app-project'

export const databaseStories: readonly ReviewStory[] = [
  {
    learner: 'ana-ribeiro',
    step,
    rounds: [
      {
        note: 'Fifty parallel bookings give one sale. The seed script makes 100,000 bookings in about a minute.',
        hoursAgo: 190,
        verdict: verdict(
          'marek',
          31,
          'not-yet',
          'ccnc',
          'The part that is hard in this project, you got right: I ran the parallel test ten times and never saw a seat sold twice. The revenue report does not hold yet. It joins bookings to seats and then sums `booking.total`, so a booking of three seats counts **three times**; compare it with a figure worked out by hand on five bookings. Sum per booking first, then join, and keep that small case as a test.',
        ),
      },
    ],
    talk: [
      {
        by: 'learner',
        after: 110,
        body: 'I see it now: with five bookings by hand I get 240, and the report says 420. I will sum in a CTE first. Should the price bands move to a table of their own while I am there?',
      },
    ],
  },
  {
    learner: 'tomasz-wojcik',
    step,
    rounds: [
      {
        note: 'The diagram is in docs/model.md, with two decisions I could have taken the other way.',
        verdict: verdict(
          'marek',
          25,
          'competent',
          'eccc',
          'The model is the best part: every constraint stands for a sentence of the brief, and the two decisions are honestly weighed. Bookings hold under load and the plans are in the repository. Your index on `(event_id, status)` is never used by the query it was made for; the plan says so in its second line. Drop it, or turn the columns round.',
          3,
        ),
      },
    ],
  },
  {
    learner: 'priya-nair',
    step,
    rounds: [
      {
        note: 'I handled deadlocks by taking seats in the order of their number. Is there a better way?',
        verdict: verdict(
          'thandiwe',
          22,
          'excellent',
          'eeec',
          'No, a fixed order is the right way, and your retry for what remains is well tested. Holds that expire during payment are the case most people forget, and you have three tests for it. The reports agree with my own figures. Write down what each index costs on insert, and this is a piece to show at interviews.',
          4,
        ),
      },
    ],
  },
  {
    learner: 'lucia-fernandez',
    step,
    rounds: [
      {
        note: 'Laravel. The parallel test needs PHP with pcntl; the README says how to run it in the container.',
        hoursAgo: 100,
      },
    ],
  },
  {
    learner: 'yuki-tanaka',
    step,
    rounds: [
      {
        note: 'My first project after the break. Reports two and three are new.',
        hoursAgo: 88,
        verdict: verdict(
          'thandiwe',
          41,
          'not-yet',
          'cncc',
          'Good to see you back, and the schema shows that nothing was forgotten. A payment that fails half way leaves the seats held for good: the release runs in a second transaction that never comes when the process stops. Put both in one transaction, or let holds expire by time alone as the brief suggests. Then add the test that kills the process between the two.',
          4,
        ),
      },
    ],
  },
  {
    learner: 'omar-haddad',
    step,
    rounds: [
      {
        note: 'First version. The reports are still missing, I wanted early comments.',
        verdict: verdict(
          'marek',
          22,
          'not-yet',
          'ccnn',
          'Early comments are the useful ones. The model holds what the brief asks for, and a seat cannot be sold twice. Begin the reports with the one by month: its query is the longest, and once it is right the other two are parts of it. Write down how to start the project before you forget it.',
        ),
      },
    ],
    talk: [
      { by: 'learner', after: 7, body: 'Thank you. Work is busy this month, I will come back to the reports.' },
      { by: 'marek', after: 20, body: 'Take the time that you need. Begin with one report and hand in that one.' },
    ],
  },
  {
    learner: 'hanna-virtanen',
    step,
    rounds: [
      {
        note: 'Keyset pagination everywhere, and a script that restores last night into an empty database.',
        verdict: verdict(
          'thandiwe',
          33,
          'competent',
          'ccce',
          'Correct and quick, and the restore script ran on my machine without a question. The plans before and after tell a clear story. To reach further, test one migration on filled tables: adding `NOT NULL` to 100,000 rows is where it gets interesting.',
        ),
      },
    ],
  },
  {
    learner: 'minh-anh-nguyen',
    step,
    rounds: [
      {
        note: 'Holds, deadlocks and repeated requests have a test each.',
        verdict: verdict(
          'marek',
          18,
          'excellent',
          'ceee',
          'I tried to break it for an hour and could not. Repeated payments with the same key give one booking, and the window functions in the occupancy report are exactly where they fit. The note about the index that you removed again is worth more than the three that stayed.',
        ),
      },
    ],
  },
  {
    learner: 'jakub-dvorak',
    step,
    rounds: [
      {
        note: 'EF Core, with plain SQL for the reports.',
        verdict: verdict(
          'thandiwe',
          29,
          'competent',
          'cccc',
          'Solid throughout: one sale per seat, whole bookings, right numbers. Choosing plain SQL for the reports was wise, and the README says why. The seed script is not repeatable, since it fails on the second run; clear the tables first or make the inserts conditional.',
          2,
        ),
      },
    ],
  },
  {
    learner: 'fatima-el-idrissi',
    step,
    rounds: [{ note: 'The occupancy report took me longest. The steps by hand are in docs/by-hand.md.', hoursAgo: 20 }],
    handedOver: { by: 'thandiwe', to: 'marek', after: 2.5 },
  },
  {
    learner: 'liam-oconnor',
    step,
    rounds: [{ note: 'I am not sure that my lock is needed, please tell me if it is.', hoursAgo: 22 }],
    claimed: {
      by: 'marek',
      minutesAgo: 19,
      draft: {
        outcome: null,
        scores: 'ec',
        feedback:
          'The lock is not needed: the unique index already refuses the second sale, and your own test shows it. Take it out and the test stays green.\n\nStill to read: the reports.',
        minutesAgo: 4,
      },
    },
  },
]
