/** Id of the part of a step's page with the learner's runs. */
export const RUNS_ID = 'check-runs'
