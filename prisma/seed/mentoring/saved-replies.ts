import type { MentorKey } from '../person'

export type ReplyKind = 'essential' | 'actionable' | 'optional' | 'praise'
type Reply = readonly [kind: ReplyKind, title: string, body: string]

/** Saved replies of the two mentors. */
export const savedReplies: Readonly<Record<MentorKey, readonly Reply[]>> = {
  marek: [
    [
      'essential',
      'A secret in the history',
      'There is a password in the history of this repository. **Change it first**, then clean the history: whoever cloned it has it already.',
    ],
    [
      'essential',
      'Two requests at once',
      'Send the same request twice at the same moment. The check and the write are two statements, so both pass the check. Let the database refuse the second with a unique constraint.',
    ],
    [
      'actionable',
      'Paging that repeats rows',
      'The sort is not unique, so rows move between pages. Add the id as the last column of the sort and of the cursor.',
    ],
    [
      'actionable',
      'Test names',
      'Let the name of a test say the rule: `refuses a fourth loan` tells more than `test limit`.',
    ],
    [
      'optional',
      'Smaller image',
      'Copy the lock file first, install, then copy the source: the build will use its cache.',
    ],
    ['praise', 'A test that proves it', 'This test proves the point better than any sentence in the README could.'],
  ],
  thandiwe: [
    [
      'essential',
      'Cannot be started',
      'I could not start the project from a fresh clone. Add an example of the settings file and one line that says how to begin.',
    ],
    [
      'actionable',
      'One query for each row',
      'Each row of the list costs a query of its own. Load what belongs to them in one, and keep a test that counts the queries.',
    ],
    ['optional', 'Name the constraints', 'A constraint with a name explains itself in the error that it causes.'],
    ['praise', 'An honest trade', 'You wrote down what you left out and why. That is part of the craft.'],
  ],
}
