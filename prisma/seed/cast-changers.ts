import { learner } from './learner'
import type { Learner } from './person'

/** Career changers: Thandiwe's own cohort, which Marek does not see. */
export const changers: readonly Learner[] = [
  learner(
    'changers',
    ['grace-wanjiru', 'Grace Wanjiru', 'KE', 'Africa/Nairobi'],
    ['django', 16, [0, 1, 2, 4, 5]],
    {
      startedDaysAgo: 240,
      towards: ['database-app-project', 'rest-api-project', 'auth-system-project'],
      at: 'auth-system-project',
      evidence: 1,
    },
    { goal: 'change-job' },
  ),
  learner(
    'changers',
    ['mateus-oliveira', 'Mateus Oliveira', 'BR', 'America/Sao_Paulo'],
    ['nodejs', 12, [5, 6]],
    { startedDaysAgo: 196, towards: ['database-app-project'], at: 'database-app-project', evidence: 0.5 },
    { goal: 'change-job' },
  ),
  learner(
    'changers',
    ['emily-carter', 'Emily Carter', 'US', 'America/Chicago'],
    ['dotnet', 25, [0, 1, 2, 3, 4, 5]],
    {
      startedDaysAgo: 116,
      towards: ['rest-api-project'],
      at: 'rest-api-project',
      knewUntil: 'git-basics',
      evidence: 1,
    },
    { goal: 'change-job', months: 12 },
  ),
  learner(
    'changers',
    ['deniz-yilmaz', 'Deniz Yılmaz', 'TR', 'Europe/Istanbul'],
    ['spring-boot', 10, [1, 3, 6]],
    { startedDaysAgo: 296, rhythm: 'loose', towards: ['database-app-project'], at: 'database-app-project' },
    { goal: 'freelance' },
  ),
  learner(
    'changers',
    ['olena-shevchenko', 'Olena Shevchenko', 'UA', 'Europe/Kyiv'],
    ['laravel', 13, [0, 2, 4, 6]],
    {
      startedDaysAgo: 280,
      breaks: [[160, 84]],
      announcesBreaks: true,
      towards: ['database-app-project'],
      at: 'data-structures',
      handsIn: ['database-app-project'],
      evidence: 0.5,
    },
    { goal: 'change-job' },
  ),
  learner(
    'changers',
    ['noah-williams', 'Noah Williams', 'AU', 'Australia/Sydney'],
    ['nodejs', 15, [0, 1, 2, 5]],
    { startedDaysAgo: 235, quietSinceDaysAgo: 66, towards: ['database-app-project'], at: 'data-structures' },
    { goal: 'curiosity' },
  ),
  learner('changers', ['amina-bello', 'Amina Bello', 'NG', 'Africa/Lagos'], ['laravel', 9, [0, 2, 5]], {
    startedDaysAgo: 17,
    at: 'how-the-web-works',
  }),
  learner(
    'changers',
    ['rafael-costa', 'Rafael Costa', 'PT', 'Europe/Lisbon'],
    ['dotnet', 14, [0, 1, 3, 5]],
    {
      startedDaysAgo: 225,
      towards: ['redis-and-caching', 'database-app-project'],
      at: 'api-documentation',
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
      towards: ['database-app-project', 'rest-api-project'],
      at: 'data-structures',
      handsIn: ['rest-api-project'],
      evidence: 1,
    },
    { goal: 'change-job' },
  ),
]
