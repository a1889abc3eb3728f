/** Texts of the synthetic reviews: enough to read, too little to be taken for real. */
export const helpWanted = [
  'Please look at the error handling most of all.',
  'The README says how to start it. I am unsure about the tests.',
  'This is my second attempt at the schema.',
  'It runs with one command. The last part took me longest.',
  'Early version, I would like to know whether the direction is right.',
]
export const verdictWords = {
  'not-yet':
    'The core of it works, and it starts as the README says. Two cases are missing: the request that comes twice, and the one for something that is gone. Add a test for each and hand it in again.',
  competent:
    'It does what the brief asks for, and the tests show it. The names are clear. For the next one, keep the rules apart from the framework.',
  excellent:
    'I tried to break it and could not. The tests read like the brief, and the notes say why things are as they are. Show this one at interviews.',
} as const
export const learnerSays = [
  'Thank you, that helps. I will look at the first point tonight.',
  'Is a test for the second case enough, or should the schema change too?',
  'Fixed. It was one line in the end.',
]
export const mentorSays = ['A test is enough for now.', 'Well done. Hand it in again when it is ready.']
export const draftWords = 'So far: it starts as it should, and the model fits the brief. Still to read: the tests.'
