import { serve } from '@/lib/doors/http/serve'
import { resendVerification } from '@/lib/people/accounts/address/verification.commands'
import { accountCalls } from '@/lib/people/accounts/calls'

export const POST = serve(accountCalls.resendVerification, async (viewer) => resendVerification(viewer))
