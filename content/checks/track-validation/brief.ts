import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { hidesUnexpected } from '../problems'
import { comparesDays, createsBooking, hasOneForm, isUnique, refusesBadBodies } from './bookings'
import { answersBrokenJson, checksParameters, namesAllFaults, namesWrongTypes, refusesUnknownFields } from './refusals'

export const trackValidation: CheckBrief = {
  slug: 'track-validation',
  title: 'Validation and errors in your framework',
  version: 1,
  checks: [
    createsBooking,
    refusesBadBodies,
    namesAllFaults,
    namesWrongTypes,
    ...refusesUnknownFields,
    comparesDays,
    answersBrokenJson,
    checksParameters,
    hasOneForm,
    isUnique,
    hidesUnexpected,
  ],
}
