import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { refusesForeignPages } from '../accounts/access'
import { slowsGuessing } from '../accounts/sessions'
import { limitsBodies, limitsPages } from './limits'
import { allowsOneOrigin } from './origins'
import { findsNothingByInjection, ignoresRole } from './values'

export const apiSecurity: CheckBrief = {
  slug: 'api-security',
  title: 'Securing an API',
  version: 1,
  checks: [
    ignoresRole,
    slowsGuessing,
    limitsBodies,
    limitsPages,
    allowsOneOrigin,
    refusesForeignPages,
    findsNothingByInjection,
  ],
}
