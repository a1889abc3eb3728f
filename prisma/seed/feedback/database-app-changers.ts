import { type ReviewStory, verdict } from '../review-story'

const step = 'database-app-project'

/** Reviews of the database project, by the second cohort and by those who submitted it twice. */
export const moreDatabaseStories: readonly ReviewStory[] = [
  {
    learner: 'sanjay-gurung',
    step,
    rounds: [
      {
        note: 'All three reports and the parallel test are there.',
        hoursAgo: 150,
        verdict: verdict(
          'marek',
          20,
          'not-yet',
          'ccnn',
          'The bookings are safe: fifty requests, one sale, every time. The three reports load all rows and add them up in Java, which takes four seconds on your own seed data. Move the sums into SQL and keep the plan of each in the repository, before and after. You have all the pieces; the GROUP BY in your test is nearly the whole query.',
          4,
        ),
      },
      { note: 'Reports are SQL now, 4.1 s became 90 ms. Plans are in docs/plans.', hoursAgo: 10 },
    ],
    talk: [
      { by: 'learner', after: 60, body: 'The index on event_id made less difference than I thought. The sum did it.' },
    ],
  },
  {
    learner: 'grace-wanjiru',
    step,
    rounds: [
      {
        note: 'I worked for a theatre before, so the brief felt like home.',
        verdict: verdict(
          'thandiwe',
          38,
          'excellent',
          'eece',
          'One can tell. The constraint that a price band belongs to the hall and not to the event is not in the brief, and it is right. The parallel test runs in the pipeline, and the backup is restored and checked there too. The refund report could be one query instead of two, which is a matter of taste.',
          3,
        ),
      },
    ],
    talk: [{ by: 'thandiwe', after: 3, body: 'May I show your model to the cohort on Thursday?' }],
  },
  {
    learner: 'mateus-oliveira',
    step,
    rounds: [{ note: 'Weekend work, so please read the history from the bottom up.', hoursAgo: 43 }],
  },
  {
    learner: 'deniz-yilmaz',
    step,
    rounds: [{ note: 'Handed in to learn how it works.', hoursAgo: 150 }],
    withdrawnAfter: 20,
  },
  {
    learner: 'olena-shevchenko',
    step,
    rounds: [
      {
        note: 'The diagram is from before the break, the code is newer.',
        hoursAgo: 180,
        verdict: verdict(
          'thandiwe',
          47,
          'not-yet',
          'nccc',
          'The code is in better shape than you fear: holds expire, bookings are whole, the reports agree with mine. Diagram and schema tell two different stories, though. `seat.price` stands in both `seat` and `price_band`, and after I changed one of them the report and the receipt disagreed. Keep the fact in one place, draw the diagram anew from the migrations, and hand it in again.',
        ),
      },
    ],
    talk: [{ by: 'learner', after: 40, body: 'That explains the two prices I saw last week. I will drop seat.price.' }],
  },
  {
    learner: 'noah-williams',
    step,
    rounds: [
      {
        note: 'Done, apart from the nicer pages.',
        verdict: verdict(
          'thandiwe',
          52,
          'competent',
          'cccc',
          'Nicer pages are not asked for, so done is the right word. Keys, checks and migrations are in order, and the test with fifty requests passes. Read your plan for the event list once more: it sorts 100,000 rows to show twenty, and an index on the date would hand it those twenty.',
          2,
        ),
      },
    ],
  },
  {
    learner: 'rafael-costa',
    step,
    rounds: [
      {
        note: 'I took the retry from the deadlock lesson and made it smaller.',
        verdict: verdict(
          'thandiwe',
          36,
          'competent',
          'cecc',
          'The retry is small and correct, and a repeated request with one key gives one booking. The model is clean. Name your constraints: `ck_hold_expires_after_start` in an error message tells you at once what `check_3` makes you look up.',
        ),
      },
    ],
  },
  {
    learner: 'mei-lin-chen',
    step,
    rounds: [
      {
        note: 'I tried serialisable isolation first, the notes say why I went back.',
        verdict: verdict(
          'thandiwe',
          45,
          'competent',
          'cecc',
          'The comparison of the two isolation levels is the most useful page I read this month: measured, short, with a clear choice. Correctness holds in all the ways I tried. The sample data is a little thin for the third report, as only one event has refunds.',
        ),
      },
    ],
  },
]
