import { type ReviewStory, verdict } from '../review-story'

/** Reviews of the last two projects, which few have reached. */
export const laterStories: readonly ReviewStory[] = [
  {
    learner: 'hanna-virtanen',
    step: 'auth-system-project',
    rounds: [
      {
        note: 'Sessions in a table, Argon2id from a library, and a test for each attack on the list.',
        verdict: verdict(
          'marek',
          23,
          'not-yet',
          'cnec',
          'The access rules in one file, with a test that walks all routes: exactly right. A password reset leaves the other sessions alive, so whoever stole the password stays signed in. End them in the transaction that uses up the token, and add that thief to your attack tests.',
          4,
        ),
      },
      {
        note: 'A reset ends every session. The test signs in as the thief first.',
        afterVerdict: 50,
        verdict: verdict(
          'marek',
          15,
          'competent',
          'ccec',
          'The thief is out, and the test shows it. I also like that sign-in and reset answer in the same time for an unknown address. If you come back to it, renew old hashes at the next sign-in; it is ten lines.',
        ),
      },
    ],
    talk: [
      { by: 'learner', after: 12, body: 'Ten lines indeed. It is in the main branch, for whoever reads this later.' },
    ],
  },
  {
    learner: 'hanna-virtanen',
    step: 'portfolio-project',
    rounds: [
      {
        note: 'Three repositories, and a pull request that was merged into a date library. Is the profile too long?',
        hoursAgo: 19,
      },
    ],
  },
  {
    learner: 'minh-anh-nguyen',
    step: 'auth-system-project',
    rounds: [
      {
        note: 'I left out magic links and wrote down why.',
        verdict: verdict(
          'thandiwe',
          37,
          'competent',
          'cecc',
          'Leaving something out with a reason is part of the craft, and your threat list does it well. People can see and end their sessions on other devices, which the brief does not even ask for. The limit on wrong passwords counts per account only: add the address, or one machine can try every account once.',
          3,
        ),
      },
    ],
  },
  {
    learner: 'minh-anh-nguyen',
    step: 'portfolio-project',
    rounds: [
      {
        note: 'Everything is public and pinned.',
        verdict: verdict(
          'marek',
          28,
          'not-yet',
          'ccnc',
          'The READMEs are short and complete, and all three projects started from a fresh clone. The history of `tool-lending-api` holds a database password in its fourth commit, and about thirty commits are called *update*. Change that password first, today, then read the step about cleaning a history. The messages of old commits may stay; let the new ones say why.',
        ),
      },
      { note: 'Password replaced everywhere, gitleaks runs in the pipeline of all three now.', hoursAgo: 21 },
    ],
    talk: [
      { by: 'learner', after: 3, body: 'The password is changed and was used nowhere else. I check the history now.' },
      { by: 'marek', after: 13, body: 'Quickly done, well done. Hand it in again when the check is quiet.' },
    ],
  },
]
