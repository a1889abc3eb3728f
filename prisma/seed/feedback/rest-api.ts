import { type ReviewStory, verdict } from '../review-story'

const step = 'rest-api-project'

export const restApiStories: readonly ReviewStory[] = [
  {
    learner: 'ana-ribeiro',
    step,
    rounds: [
      {
        note: 'All endpoints work and the limit of three loans is tested. I am unsure about the paging of the loan list.',
        verdict: verdict(
          'marek',
          27,
          'not-yet',
          'cncc',
          'The OpenAPI document is a pleasure to read, and the README started everything on my machine at the first try. Two things keep this from being done. Fire two `POST /loans` for the same item at once: both answer **201**, because the check and the insert are separate statements. Add the partial unique index from the brief and turn its violation into a 409. And `GET /loans?sort=dueOn` repeats rows across pages, so add the id to the sort.',
          4,
        ),
      },
      {
        note: 'The index is in migration 0007, with a test that fires ten requests at once. Lists sort by date and id now.',
        afterVerdict: 78,
        verdict: verdict(
          'marek',
          21,
          'competent',
          'cecc',
          'Both points are solved, and the parallel test proves it better than any sentence in the README could. I like that the 409 names the loan that stands in the way. For the next project, try to let the tests read like the rules of the club: `refuses a fourth loan` says more than `test limit`.',
          4,
        ),
      },
    ],
    talk: [
      { by: 'learner', after: 5, body: 'Thank you. The parallel test also found a second bug in my pool settings.' },
      { by: 'marek', after: 16, body: 'That is what such tests are for. Write it down for your interviews.' },
    ],
  },
  {
    learner: 'tomasz-wojcik',
    step,
    rounds: [
      {
        note: 'Spring Boot with Testcontainers. Deployed behind Caddy; the health check is at /actuator/health.',
        hoursAgo: 15,
      },
    ],
  },
  {
    learner: 'priya-nair',
    step,
    rounds: [
      {
        note: 'Please look at the permission class most of all: I wrote it twice and still find it long.',
        hoursAgo: 5,
      },
    ],
  },
  {
    learner: 'hanna-virtanen',
    step,
    rounds: [
      {
        note: 'The contract test compares every response with the OpenAPI document.',
        verdict: verdict(
          'marek',
          30,
          'excellent',
          'eece',
          'This is work I would merge as it is. The contract test fails when I remove a field, and the pipeline deploys a merge and rolls back with one command that I tried. The one place to tidy is `LoanService`, which knows HTTP status codes: let it throw named refusals and translate those at the edge.',
          3,
        ),
      },
    ],
  },
  {
    learner: 'minh-anh-nguyen',
    step,
    rounds: [
      {
        note: 'Express and PostgreSQL, one command with Docker Compose.',
        verdict: verdict(
          'thandiwe',
          40,
          'competent',
          'cccc',
          'Everything in the brief is there and holds under odd requests: I tried a negative page, an unknown category and a member who does not exist. Settings come from the environment and the log stays clean. Next time check the OpenAPI document in the tests; `overdue` is described as a string and comes back as a boolean.',
          3,
        ),
      },
    ],
  },
  {
    learner: 'jakub-dvorak',
    step,
    rounds: [
      {
        note: 'I have built APIs at work for two years, so please be strict.',
        verdict: verdict(
          'marek',
          19,
          'excellent',
          'eeec',
          'Strict it is, and there is little to say. The refusals are typed, the parallel test is thorough, and each fixed bug has its test in the same commit. Add how to roll back to the README: your colleagues at work will want it at three in the morning.',
        ),
      },
    ],
  },
  {
    learner: 'grace-wanjiru',
    step,
    rounds: [
      {
        note: 'Django REST framework. I kept the rules in a module of their own.',
        verdict: verdict(
          'thandiwe',
          44,
          'competent',
          'ccec',
          'The rules in `lending/rules.py` read like a page of the brief, and the tests beside them do too. Paging and filters work in the same way on every list. Look at the N+1 in `GET /members`: 50 members cost 51 queries, and `select_related` brings that to one.',
          4,
        ),
      },
    ],
    talk: [{ by: 'learner', after: 30, body: 'Fixed, with a test that counts the queries. It was 51, exactly.' }],
  },
  {
    learner: 'emily-carter',
    step,
    rounds: [
      { note: 'ASP.NET Core minimal APIs. The load script for two requests at once is in /tools.', hoursAgo: 22 },
    ],
    claimed: { by: 'thandiwe', minutesAgo: 14 },
  },
  {
    learner: 'mei-lin-chen',
    step,
    rounds: [
      {
        note: 'Finished the evening before the deadline, so the README is short.',
        hoursAgo: 110,
        verdict: verdict(
          'thandiwe',
          35,
          'not-yet',
          'ccnn',
          'The design is sound and the lending rules hold, also when I send two requests together. The README is what stops it: the start command needs a `.env` that is not described, so I could not run the project without reading the code. Three of the refusals have no test yet: a returned loan, an unknown member and a page beyond the end. With those two evenings of work this is done.',
          3,
        ),
      },
    ],
    talk: [
      { by: 'learner', after: 20, body: 'Is an `.env.example` enough, or should the start command create the file?' },
      { by: 'thandiwe', after: 26, body: 'An example file and one line in the README are enough.' },
    ],
  },
]
