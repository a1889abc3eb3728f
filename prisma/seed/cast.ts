import type { Goal } from '@/lib/plans/schema'
import type { CohortKey, Learner, MentorKey, Story } from './person'

type Place = readonly [key: string, name: string, country: string | null, timeZone: string]
type Plan = readonly [track: string, weeklyHours: number, studyDays: readonly number[]]
type Extra = { readonly goal?: Goal; readonly months?: number; readonly email?: string }

function learner(cohort: CohortKey, place: Place, plan: Plan, story: Story, extra: Extra = {}): Learner {
  const [key, name, country, timeZone] = place
  const [track, weeklyHours, studyDays] = plan
  const { goal = 'first-job', months = 0, email = `${key.replaceAll('-', '.')}@waymark.test` } = extra
  const who = { key, email, name, timeZone, country, cohort, story }
  return { ...who, track, weeklyHours, studyDays, goal, paidExperienceMonths: months }
}

/** Servers and the first project before the finer points of databases and algorithms: Ana wanted something online. */
const anasOrder = [
  ...['programming-logic', 'how-the-web-works', 'first-language', 'git-basics', 'self-management', 'data-structures'],
  ...['debugging', 'automated-tests', 'relational-thinking', 'sql-queries', 'http', 'command-line', 'data-modelling'],
  ...['rest-design', 'postgresql', 'transactions', 'linux-basics', 'validation-and-errors', 'processes-and-networking'],
  ...['docker', 'ci-cd', 'deploying', 'rest-api-project', 'indexes-and-query-plans', 'api-documentation'],
  ...['schema-migrations', 'api-authentication', 'api-security', 'node-runtime', 'database-app-project'],
  ...['explaining-your-work', 'continuous-learning', 'auth-system-project', 'problem-solving', 'algorithms'],
]

/** The evening cohort, which Marek and Thandiwe mentor together. */
const evening: readonly Learner[] = [
  learner(
    'evening',
    ['ana-ribeiro', 'Ana Ribeiro', 'DE', 'Europe/Berlin'],
    ['nodejs', 12, [0, 2, 3, 5]],
    {
      startedDaysAgo: 282,
      breaks: [[54, 38]],
      done: 31,
      underWay: 2,
      begun: 0.4,
      order: anasOrder,
      handsIn: ['database-app-project'],
      evidence: 0.8,
    },
    { email: 'learner@waymark.test' },
  ),
  learner('evening', ['tomasz-wojcik', 'Tomasz Wójcik', 'PL', 'Europe/Warsaw'], ['spring-boot', 11, [0, 1, 3, 6]], {
    startedDaysAgo: 290,
    done: 33,
    underWay: 1,
    evidence: 1,
  }),
  learner('evening', ['priya-nair', 'Priya Nair', 'IN', 'Asia/Kolkata'], ['django', 20, [0, 1, 2, 3, 4, 5]], {
    startedDaysAgo: 138,
    done: 33,
    underWay: 1,
    evidence: 1,
  }),
  learner('evening', ['kwame-mensah', 'Kwame Mensah', 'GH', 'Africa/Accra'], ['nodejs', 5, [5, 6]], {
    startedDaysAgo: 180,
    rhythm: 'loose',
    done: 5,
    underWay: 1,
  }),
  learner(
    'evening',
    ['lucia-fernandez', 'Lucía Fernández', 'AR', 'America/Argentina/Buenos_Aires'],
    ['laravel', 14, [1, 2, 4, 5, 6]],
    { startedDaysAgo: 210, rhythm: 'bursts', done: 16, underWay: 1, evidence: 0.5 },
    { goal: 'freelance' },
  ),
  learner('evening', ['yuki-tanaka', 'Yuki Tanaka', 'JP', 'Asia/Tokyo'], ['dotnet', 12, [1, 3, 5]], {
    startedDaysAgo: 288,
    breaks: [[150, 62]],
    done: 19,
    underWay: 1,
    handsIn: ['database-app-project'],
    evidence: 0.5,
  }),
  learner('evening', ['omar-haddad', 'Omar Haddad', 'JO', 'Asia/Amman'], ['django', 12, [0, 2, 4, 6]], {
    startedDaysAgo: 250,
    quietSinceDaysAgo: 61,
    done: 19,
    underWay: 1,
    handsIn: ['database-app-project'],
  }),
  learner(
    'evening',
    ['chloe-martin', 'Chloé Martin', 'FR', 'Europe/Paris'],
    ['nodejs', 8, [1, 3, 6]],
    { startedDaysAgo: 3, done: 0, underWay: 0 },
    { goal: 'curiosity' },
  ),
  learner('evening', ['diego-salazar', 'Diego Salazar', 'MX', 'America/Mexico_City'], ['laravel', 10, [0, 1, 2, 3]], {
    startedDaysAgo: 0.05,
    done: 0,
    underWay: 1,
  }),
  learner(
    'evening',
    ['hanna-virtanen', 'Hanna Virtanen', 'FI', 'Europe/Helsinki'],
    ['spring-boot', 20, [0, 1, 2, 3, 4]],
    { startedDaysAgo: 268, done: 42, underWay: 1, evidence: 1 },
  ),
  learner(
    'evening',
    ['minh-anh-nguyen', 'Nguyễn Minh Anh', 'VN', 'Asia/Ho_Chi_Minh'],
    ['nodejs', 24, [0, 1, 2, 3, 4, 5]],
    { startedDaysAgo: 255, done: 51, underWay: 1, evidence: 1 },
  ),
  learner(
    'evening',
    ['jakub-dvorak', 'Jakub Dvořák', 'CZ', 'Europe/Prague'],
    ['dotnet', 10, [1, 2, 6]],
    { startedDaysAgo: 262, done: 50, underWay: 1, knew: 26, evidence: 0.5 },
    { goal: 'change-job', months: 24 },
  ),
  learner(
    'evening',
    ['fatima-el-idrissi', 'Fatima Zahra El Idrissi', 'MA', 'Africa/Casablanca'],
    ['django', 12, [0, 2, 4, 5]],
    {
      startedDaysAgo: 165,
      done: 13,
      underWay: 1,
      skips: {
        'design-patterns':
          'I would rather meet patterns in real code first and come back to this after the REST project.',
        algorithms: 'I studied mathematics and passed this exam at university; I will revise before interviews.',
        postgresql: 'We used it for a year at university, also its backups. I would rather learn what I do not know.',
      },
      evidence: 0.5,
    },
  ),
  learner('evening', ['liam-oconnor', "Liam O'Connor", 'IE', 'Europe/Dublin'], ['nodejs', 13, [0, 1, 3, 6]], {
    startedDaysAgo: 190,
    done: 16,
    underWay: 1,
    undoes: 6,
    evidence: 0.5,
  }),
  learner('evening', ['sanjay-gurung', 'Sanjay Gurung', 'NP', 'Asia/Kathmandu'], ['spring-boot', 12, [5, 6, 1, 3]], {
    startedDaysAgo: 205,
    done: 20,
    underWay: 1,
    handsIn: ['database-app-project'],
    evidence: 1,
  }),
]

/** People who change careers: Thandiwe's own cohort, which Marek does not see. */
const changers: readonly Learner[] = [
  learner(
    'changers',
    ['grace-wanjiru', 'Grace Wanjiru', 'KE', 'Africa/Nairobi'],
    ['django', 16, [0, 1, 2, 4, 5]],
    { startedDaysAgo: 240, done: 37, underWay: 1, evidence: 1 },
    { goal: 'change-job' },
  ),
  learner(
    'changers',
    ['mateus-oliveira', 'Mateus Oliveira', 'BR', 'America/Sao_Paulo'],
    ['nodejs', 12, [5, 6]],
    { startedDaysAgo: 196, done: 16, underWay: 1, evidence: 0.5 },
    { goal: 'change-job' },
  ),
  learner(
    'changers',
    ['emily-carter', 'Emily Carter', 'US', 'America/Chicago'],
    ['dotnet', 25, [0, 1, 2, 3, 4, 5]],
    { startedDaysAgo: 116, done: 33, underWay: 1, knew: 3, evidence: 1 },
    { goal: 'change-job', months: 12 },
  ),
  learner(
    'changers',
    ['deniz-yilmaz', 'Deniz Yılmaz', 'TR', 'Europe/Istanbul'],
    ['spring-boot', 9, [1, 3, 6]],
    { startedDaysAgo: 284, rhythm: 'loose', done: 16, underWay: 1 },
    { goal: 'freelance' },
  ),
  learner(
    'changers',
    ['olena-shevchenko', 'Olena Shevchenko', 'UA', 'Europe/Kyiv'],
    ['laravel', 13, [0, 2, 4, 6]],
    {
      startedDaysAgo: 280,
      breaks: [[160, 84]],
      done: 20,
      underWay: 1,
      handsIn: ['database-app-project'],
      evidence: 0.5,
    },
    { goal: 'change-job' },
  ),
  learner(
    'changers',
    ['noah-williams', 'Noah Williams', 'AU', 'Australia/Sydney'],
    ['nodejs', 15, [0, 1, 2, 5]],
    { startedDaysAgo: 235, quietSinceDaysAgo: 66, done: 22, underWay: 1 },
    { goal: 'curiosity' },
  ),
  learner('changers', ['amina-bello', 'Amina Bello', 'NG', 'Africa/Lagos'], ['laravel', 9, [0, 2, 5]], {
    startedDaysAgo: 17,
    done: 1,
    underWay: 1,
  }),
  learner(
    'changers',
    ['rafael-costa', 'Rafael Costa', 'PT', 'Europe/Lisbon'],
    ['dotnet', 14, [0, 1, 3, 5]],
    {
      startedDaysAgo: 225,
      done: 25,
      underWay: 2,
      undoes: 3,
      skips: { 'redis-and-caching': 'We have no cache at the company I want to join. Later, when something is slow.' },
      evidence: 0.5,
    },
    { goal: 'change-job', months: 12 },
  ),
  learner(
    'changers',
    ['mei-lin-chen', 'Mei Lin Chen', 'SG', 'Asia/Singapore'],
    ['spring-boot', 18, [0, 2, 3, 5, 6]],
    {
      startedDaysAgo: 230,
      rhythm: 'bursts',
      done: 36,
      underWay: 1,
      handsIn: ['rest-api-project'],
      evidence: 1,
    },
    { goal: 'change-job' },
  ),
]

export const learners: readonly Learner[] = [...evening, ...changers]

export const staff = {
  marek: { email: 'mentor@waymark.test', name: 'Marek Novak', timeZone: 'Europe/Prague' },
  thandiwe: { email: 'thandiwe.mokoena@waymark.test', name: 'Thandiwe Mokoena', timeZone: 'Africa/Johannesburg' },
  admin: { email: 'admin@waymark.test', name: 'Sofia Lindgren', timeZone: 'Europe/Stockholm' },
} as const

type CohortPlan = { readonly name: string; readonly promisedHours: number; readonly mentors: readonly MentorKey[] }

export const cohorts: Readonly<Record<CohortKey, CohortPlan>> = {
  evening: { name: 'Evening cohort', promisedHours: 48, mentors: ['marek', 'thandiwe'] },
  changers: { name: 'Career changers', promisedHours: 72, mentors: ['thandiwe'] },
}
