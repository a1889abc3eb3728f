import { learner } from './learner'
import type { Learner } from './person'

/**
 * Ana's order of steps. She wanted something online early: servers, her framework and the first project come before the
 * details of databases and algorithms. The first review led her to code review, and that to AI-written code.
 */
const anasOrder = [
  ...['programming-logic', 'how-the-web-works', 'first-language', 'git-basics', 'self-management', 'data-structures'],
  ...['debugging', 'automated-tests', 'git-workflow', 'relational-thinking', 'sql-queries', 'http', 'command-line'],
  ...['data-modelling', 'rest-design', 'postgresql', 'transactions', 'schema-migrations', 'validation-and-errors'],
  ...['api-documentation', 'linux-basics', 'processes-and-networking', 'docker', 'ci-cd', 'deploying'],
  ...['api-authentication', 'node-runtime', 'node-express', 'node-data-access', 'node-validation-and-errors'],
  ...['node-testing', 'rest-api-project', 'indexes-and-query-plans', 'code-review', 'database-app-project'],
  ...['api-security', 'node-auth', 'auth-system-project', 'ai-assisted-work', 'algorithms'],
]

const ticketShopModel = `# The model of the ticket shop

- An **event** takes place in one hall, at one time.
- A **seat** belongs to a hall. A **booking** holds one or more seats of one event.
- A seat is in at most one booking of an event: unique (event_id, seat_id).

## Left out

- Prices by age: the brief has price bands only.
- A table of cities: the name stands in the hall, and nothing asks for more.
`

/** The evening cohort, which Marek and Thandiwe mentor together. */
export const evening: readonly Learner[] = [
  learner(
    'evening',
    ['ana-ribeiro', 'Ana Ribeiro', 'DE', 'Europe/Berlin'],
    ['nodejs', 12, [0, 2, 3, 5]],
    {
      startedDaysAgo: 282,
      breaks: [[54, 38]],
      at: 'auth-system-project',
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
    towards: ['database-app-project', 'rest-api-project'],
    at: 'rest-api-project',
    evidence: 1,
    shows: {
      'data-modelling': {
        kind: 'file',
        note: 'The model of the ticket shop, with what I left out and why.',
        file: { name: 'ticket-shop-model.md', text: ticketShopModel },
      },
    },
  }),
  learner('evening', ['priya-nair', 'Priya Nair', 'IN', 'Asia/Kolkata'], ['django', 20, [0, 1, 2, 3, 4, 5]], {
    startedDaysAgo: 165,
    towards: ['database-app-project', 'rest-api-project'],
    at: 'rest-api-project',
    evidence: 1,
  }),
  learner('evening', ['kwame-mensah', 'Kwame Mensah', 'GH', 'Africa/Accra'], ['nodejs', 12, [1, 3, 5, 6]], {
    startedDaysAgo: 250,
    quietSinceDaysAgo: 24,
    breaks: [[170, 80]],
    at: 'transactions',
  }),
  learner(
    'evening',
    ['lucia-fernandez', 'Lucía Fernández', 'AR', 'America/Argentina/Buenos_Aires'],
    ['laravel', 14, [1, 2, 4, 5, 6]],
    {
      startedDaysAgo: 210,
      rhythm: 'bursts',
      towards: ['database-app-project'],
      at: 'database-app-project',
      evidence: 0.5,
    },
    { goal: 'freelance' },
  ),
  learner('evening', ['yuki-tanaka', 'Yuki Tanaka', 'JP', 'Asia/Tokyo'], ['dotnet', 12, [1, 3, 5]], {
    startedDaysAgo: 288,
    breaks: [[150, 62]],
    announcesBreaks: true,
    towards: ['database-app-project'],
    at: 'data-structures',
    handsIn: ['database-app-project'],
    evidence: 0.5,
  }),
  learner('evening', ['omar-haddad', 'Omar Haddad', 'JO', 'Asia/Amman'], ['django', 12, [0, 2, 4, 6]], {
    startedDaysAgo: 250,
    quietSinceDaysAgo: 61,
    towards: ['database-app-project'],
    at: 'data-structures',
    handsIn: ['database-app-project'],
  }),
  learner(
    'evening',
    ['chloe-martin', 'Chloé Martin', 'FR', 'Europe/Paris'],
    ['nodejs', 8, [1, 3, 6]],
    { startedDaysAgo: 3 },
    { goal: 'curiosity' },
  ),
  learner('evening', ['diego-salazar', 'Diego Salazar', 'MX', 'America/Mexico_City'], ['laravel', 10, [0, 1, 2, 3]], {
    startedDaysAgo: 0.05,
    at: 'programming-logic',
  }),
  learner(
    'evening',
    ['hanna-virtanen', 'Hanna Virtanen', 'FI', 'Europe/Helsinki'],
    ['spring-boot', 20, [0, 1, 2, 3, 4]],
    {
      startedDaysAgo: 268,
      at: 'portfolio-project',
      evidence: 1,
      shows: {
        'linux-basics': {
          kind: 'certificate',
          title: 'Linux Essentials',
          issuer: 'Linux Professional Institute',
          url: 'https://certificates.example.com/verify/LPI000742916',
          note: 'Passed in spring. I worked through the step all the same.',
        },
        'explaining-your-work': {
          kind: 'link',
          url: 'https://talks.example.com/helsinki-java/keyset-pagination',
          note: 'Ten minutes on keyset pagination at our meetup, with the questions at the end.',
        },
      },
    },
  ),
  learner(
    'evening',
    ['minh-anh-nguyen', 'Nguyễn Minh Anh', 'VN', 'Asia/Ho_Chi_Minh'],
    ['nodejs', 24, [0, 1, 2, 3, 4, 5]],
    { startedDaysAgo: 255, at: 'concurrency', evidence: 1 },
  ),
  learner(
    'evening',
    ['jakub-dvorak', 'Jakub Dvořák', 'CZ', 'Europe/Prague'],
    ['dotnet', 10, [1, 2, 6]],
    {
      startedDaysAgo: 262,
      at: 'finding-openings',
      knewUntil: 'command-line',
      knewAlso: ['advanced-sql', 'backups-and-recovery', 'graphql', 'personal-data'],
      evidence: 0.5,
      shows: {
        'git-workflow': {
          kind: 'prior-learning',
          title: 'Two years as a junior developer at a parcel service',
          note: 'Every change of mine went through a branch and a review. I also looked after the releases of the tracking page, about two a week.',
        },
      },
    },
    { goal: 'change-job', months: 24 },
  ),
  learner(
    'evening',
    ['fatima-el-idrissi', 'Fatima Zahra El Idrissi', 'MA', 'Africa/Casablanca'],
    ['django', 12, [0, 2, 4, 5]],
    {
      startedDaysAgo: 165,
      towards: ['design-patterns', 'algorithms', 'database-app-project'],
      at: 'database-app-project',
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
    towards: ['database-app-project'],
    at: 'database-app-project',
    undoes: 6,
    evidence: 0.5,
  }),
  learner('evening', ['sanjay-gurung', 'Sanjay Gurung', 'NP', 'Asia/Kathmandu'], ['spring-boot', 12, [5, 6, 1, 3]], {
    startedDaysAgo: 205,
    towards: ['database-app-project'],
    at: 'data-structures',
    handsIn: ['database-app-project'],
    evidence: 1,
  }),
]
