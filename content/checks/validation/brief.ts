import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { hidesUnexpected } from '../problems'
import { createsProduct, hasOneForm, isUnique, refusesBadBodies } from './products'
import { checksPathAndQuery, namesAllFaults, refusesUnknownField } from './refusals'

export const validation: CheckBrief = {
  slug: 'validation',
  title: 'Validation and errors',
  version: 1,
  checks: [
    createsProduct,
    refusesBadBodies,
    namesAllFaults,
    refusesUnknownField,
    checksPathAndQuery,
    hasOneForm,
    isUnique,
    hidesUnexpected,
  ],
}
